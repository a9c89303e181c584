"""What an article is about, as far as one article tells: its tags, its models, and how often it uses which word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from promptoteka.languages.stems import stem, stop_stems
from promptoteka.model.article import Article, Lang
from promptoteka.model.data import tag_synonyms

_WORD: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_ASIDE: Final = re.compile(r"\s*\([^)]*\)")
_MOST_WORDS: Final = 150
_LONG: Final = 300
"""Words: in an article that has more, a word in passing does not say what it is about."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Each feature with how it is written in the article: tags by what they mean, models by name, words by stem.

    `words` are the most used 150, with their weights: the logarithm of how often, counted by where they stand.
    """

    lang: Lang
    tags: Mapping[str, str]
    models: Mapping[str, str]
    words: Mapping[str, float]
    forms: Mapping[str, str]


def profile(article: Article) -> Profile:
    counts: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    common = stop_stems(article.lang)
    for weight, text in _texts(article):
        for word, times in Counter(_WORD.findall(text)).items():
            root = stem(word, article.lang)
            if root not in common:
                counts[root] += weight * times
                forms[root][word] += times
    least = 2 if counts.total() > _LONG else 1
    often = (root for root, times in counts.items() if times >= least)
    kept = sorted(often, key=lambda root: (-counts[root], root))[:_MOST_WORDS]
    synonyms = tag_synonyms()
    return Profile(
        lang=article.lang,
        tags={
            synonyms.get(tag, tag): label
            for tag, label in reversed([*zip(article.tags, article.tag_labels, strict=True)])
        },
        models={name.casefold(): name for model in article.models if (name := _ASIDE.sub("", model).strip())},
        words={root: 1 + log(counts[root]) for root in kept},
        forms={root: _form(forms[root]) for root in kept},
    )


def _texts(article: Article) -> Iterator[tuple[int, str]]:
    """Texts with how many times each of their words counts."""
    yield 3, article.title
    yield 2, f"{article.heading or ''} {article.tagline or ''} {article.description or ''}"
    yield 2, " ".join(parameter.label for parameter in article.parameters)
    yield 1, article.lead.text if article.lead else ""
    yield 1, " ".join(f"{one.title.text} {one.text.text}" for one in article.benefits)
    for prompt in article.prompts:
        yield 1, prompt.text


def _form(written: Counter[str]) -> str:
    """The form that stands for all: in small letters if it is ever written so, the most used, the shortest."""
    small: Counter[str] = Counter()
    for word, times in written.items():
        small[word.lower() if word.lower() in written or word.istitle() else word] += times
    return min(small, key=lambda word: (-small[word], len(word), word))
