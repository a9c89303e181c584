"""Whether a translation still says what its source says: by a digest of what it translates, else by days."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from promptoteka.catalog.translations import Group
from promptoteka.model.article import Article

_LENGTH: Final = 12


def digest(source: Article) -> str:
    """A mark of what a translation has to follow: the title, and the headings and texts of the prompts."""
    said = [source.title, *([prompt.label, prompt.text] for prompt in source.prompts)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:_LENGTH]


def is_stale(translation: Article, source: Article, former: Mapping[str, str]) -> bool:
    """Whether the source has changed since it was translated.

    `former` has, by path of a translation, the digest that its source had when the translation was last changed. The
    digest that is accepted in the front matter goes before it; where there is neither, the days decide.
    """
    known = translation.translates or former.get(translation.source)
    if known:
        return known != digest(source)
    translated = translation.updated or translation.date
    return bool(source.updated and translated and source.updated > translated)


def stale(groups: Iterable[Group], former: Mapping[str, str]) -> Iterator[tuple[Article, Article]]:
    """(translation, source) of those that are older than what they translate."""
    for source, *translations in groups:
        yield from ((article, source) for article in translations if is_stale(article, source, former))
