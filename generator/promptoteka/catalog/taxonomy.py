"""One way of dividing the library: a term (a tag, a model, a month), its page, and the articles that bear it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from promptoteka.model.article import Article
from promptoteka.text.slugs import Unique, slug

TermKind = Literal["tag", "model", "month"]


@dataclass(frozen=True, slots=True)
class Term:
    """A tag, a model or a month, with the address of its page and how many articles bear it."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Terms in the order in which they are listed, and what they stand for."""

    kind: TermKind
    terms: Mapping[str, Term]
    """By name."""
    articles: Mapping[str, tuple[Article, ...]]
    """By name of the term, in the catalog's order."""

    @classmethod
    def of(cls, kind: TermKind, articles: Iterable[Article], names: Callable[[Article], Iterable[str]]) -> Taxonomy:
        """The terms that `names` gives for each article, the most used first, then by name; months the last first."""
        found: dict[str, list[Article]] = {}
        for article in articles:
            for name in dict.fromkeys(names(article)):
                found.setdefault(name, []).append(article)
        addresses = Unique()
        slugs = {name: addresses.name(slug(name) or kind) for name in sorted(found)}
        ordered = sorted(found, reverse=kind == "month")
        if kind != "month":
            ordered.sort(key=lambda name: -len(found[name]))
        return cls(
            kind,
            {name: Term(name, f"{kind}s/{slugs[name]}/", len(found[name])) for name in ordered},
            {name: tuple(found[name]) for name in ordered},
        )

    @property
    def url(self) -> str:
        """The address of the index of all terms: `tags/`."""
        return f"{self.kind}s/"


def spellings(names: Iterable[str]) -> Mapping[str, str]:
    """By each name as it is written, the spelling that stands for all that differ in case alone: the most used one."""
    counts = Counter(names)
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        chosen.setdefault(name.casefold(), name)
    return {name: chosen[name.casefold()] for name in counts}
