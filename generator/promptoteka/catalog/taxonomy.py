"""One way of dividing the library: terms (tags, models, months), their pages, and the articles that bear them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from promptoteka.catalog.facets import Facet
from promptoteka.model.article import Article
from promptoteka.text.slugs import Unique, slug


@dataclass(frozen=True, slots=True)
class Term:
    """A tag, a model or a month, with its address and how many articles bear it."""

    name: str
    label: str
    """What the library calls it."""
    url: str
    """Its page, or where it stands in the index."""
    count: int

    @property
    def anchor(self) -> str:
        """Where it stands in the index; empty: it has a page."""
        return self.url.partition("#")[2]


@dataclass(frozen=True)
class Taxonomy:
    """Terms in the order in which they are listed, and what they stand for."""

    facet: Facet
    folder: str
    """Where the index of the terms stands, and under it their pages."""
    terms: Mapping[str, Term]
    """By name."""
    articles: Mapping[str, tuple[Article, ...]]
    """By name of the term, in the catalog's order."""

    @classmethod
    def of(
        cls,
        facet: Facet,
        articles: Iterable[Article],
        values: Callable[[Article], Iterable[str]],
        labels: Mapping[str, str],
        folder: str = "",
        least: int = 1,
    ) -> Taxonomy:
        """The terms that `values` gives for each article, the last first or the most used first, then by name.

        `labels` are those of terms that are called otherwise than by their names; `folder` is what their addresses
        begin with: that of their language. A term with fewer than `least` articles has no page.
        """
        bearers: dict[str, list[Article]] = {}
        for article in articles:
            for name in dict.fromkeys(values(article)):
                bearers.setdefault(name, []).append(article)
        addresses = Unique()
        slugs = {name: addresses.name(slug(name) or facet.name) for name in sorted(bearers)}
        place = f"{folder}{facet.folder}"

        def url(name: str) -> str:
            has_page = len(bearers[name]) >= least or facet.order == "latest"
            return f"{place}{slugs[name]}/" if has_page else f"{place}#{slugs[name]}"

        ordered = sorted(bearers, reverse=facet.order == "latest")
        if facet.order == "count":
            ordered.sort(key=lambda name: -len(bearers[name]))
        return cls(
            facet,
            place,
            {name: Term(name, labels.get(name, name), url(name), len(bearers[name])) for name in ordered},
            {name: tuple(bearers[name]) for name in ordered},
        )

    @property
    def paged(self) -> tuple[Term, ...]:
        """The terms that have pages."""
        return tuple(term for term in self.terms.values() if not term.anchor)

    def term(self, name: str) -> Term | None:
        """The term of that name, however it is written."""
        return self.terms.get(name) or self._by_core.get(name.casefold())

    @cached_property
    def _by_core(self) -> Mapping[str, Term]:
        return {name.casefold(): term for name, term in self.terms.items()}


def most_used(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """By value, the name that most give it; of equals the first by code."""
    counts = Counter(pairs)
    found: dict[str, str] = {}
    for value, name in sorted(counts, key=lambda pair: (-counts[pair], pair[1])):
        found.setdefault(value, name)
    return found


def spellings(names: Iterable[str]) -> Mapping[str, str]:
    """By each name as it is written, the spelling that stands for all that differ in case alone: the most used one."""
    counts = Counter(names)
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        chosen.setdefault(name.casefold(), name)
    return {name: chosen[name.casefold()] for name in counts}
