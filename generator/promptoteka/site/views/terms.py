"""Tags, models and months as lists of links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from promptoteka.catalog import Catalog, Taxonomy, Term
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang
from promptoteka.site.views.choices import value_label
from promptoteka.site.views.sorts import collated

FIRST: Final = 12
"""So many terms stand over a list of cards; the index has them all."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The page that lists all terms of a taxonomy."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class TermsView:
    """The first terms of a taxonomy, and the index of all of them."""

    facet: str
    index: IndexView
    all: str
    """What leads to the index: `Все темы: 40`."""
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term in the index; one without a page with its articles there."""

    term: Term
    articles: tuple[tuple[str, str], ...]
    """(title, address)."""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms under a letter, months under a year."""

    label: str
    terms: tuple[ListedTerm, ...]


def index_view(taxonomy: Taxonomy, lang: Lang) -> IndexView:
    return IndexView(taxonomy.folder, text(f"index.{taxonomy.facet.name}", lang))


def index_views(catalog: Catalog, lang: Lang) -> tuple[IndexView, ...]:
    """The ways through a library that need no script."""
    return tuple(index_view(taxonomy, lang) for taxonomy in catalog.taxonomies)


def first_terms(taxonomy: Taxonomy, lang: Lang) -> TermsView:
    terms, name = list(taxonomy.terms.values()), taxonomy.facet.name
    return TermsView(
        facet=name,
        index=index_view(taxonomy, lang),
        all=text(f"all.{name}", lang, n=len(terms)),
        terms=_shown(terms[:FIRST], taxonomy, lang),
    )


def term_groups(taxonomy: Taxonomy, lang: Lang, address: Callable[[Article], str]) -> tuple[TermGroup, ...]:
    """All terms: months by year, the last first; others in the order of the alphabet, by letter."""

    def listed(term: Term) -> ListedTerm:
        articles = taxonomy.articles[term.name] if term.anchor else ()
        return ListedTerm(term, tuple((article.title, address(article)) for article in articles))

    return tuple(
        TermGroup(label, tuple(map(listed, _shown(terms, taxonomy, lang)))) for label, terms in _groups(taxonomy)
    )


def _shown(terms: Iterable[Term], taxonomy: Taxonomy, lang: Lang) -> tuple[Term, ...]:
    return tuple(replace(term, label=value_label(taxonomy.facet, term.label, lang)) for term in terms)


def _groups(taxonomy: Taxonomy) -> Iterator[tuple[str, list[Term]]]:
    terms = list(taxonomy.terms.values())
    if taxonomy.facet.label == "month":
        grouped = groupby(terms, lambda term: term.name[:4])
    else:
        grouped = groupby(sorted(terms, key=lambda term: (_letter(term), collated(term.label), term.name)), _letter)
    for label, members in grouped:
        yield label, list(members)


def _letter(term: Term) -> str:
    """The letter that a term stands under; `#` for what begins with none."""
    first = term.label[:1].upper()
    return first if first.isalpha() else "#"
