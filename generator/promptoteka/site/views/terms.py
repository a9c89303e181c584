"""Tags, models and months as lists of links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date
from itertools import groupby
from typing import Final

from promptoteka.catalog import Taxonomy, Term, TermKind
from promptoteka.languages.texts import month_name
from promptoteka.site.views.facets import collated

FIRST: Final = 12
"""So many terms stand over a list of cards; the index has them all."""
INDEX_TITLES: Final[Mapping[str, str]] = {"tag": "tag.index", "model": "model.index", "month": "month.index"}
"""By kind, the text that names the index of all its terms."""


@dataclass(frozen=True, slots=True)
class TermsView:
    """The first terms of a taxonomy; the index at `url` lists `total`."""

    kind: TermKind
    url: str
    terms: tuple[Term, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms under a letter, months under a year."""

    label: str
    terms: tuple[Term, ...]


def first_terms(taxonomy: Taxonomy, lang: str) -> TermsView:
    terms = list(taxonomy.terms.values())
    return TermsView(taxonomy.kind, taxonomy.url, _shown(terms[:FIRST], taxonomy, lang), len(terms))


def term_groups(taxonomy: Taxonomy, lang: str) -> tuple[TermGroup, ...]:
    """All terms: months by year, the last first; others in the order of the alphabet, by letter."""
    return tuple(_groups(taxonomy, lang))


def shown_name(term: Term, taxonomy: Taxonomy, lang: str) -> str:
    """What a page in `lang` calls a term: `апрель 2026` for the month `2026-04`, others by their own name."""
    return month_name(Date.fromisoformat(f"{term.name}-01"), lang) if taxonomy.kind == "month" else term.name


def _shown(terms: Iterable[Term], taxonomy: Taxonomy, lang: str) -> tuple[Term, ...]:
    return tuple(replace(term, name=shown_name(term, taxonomy, lang)) for term in terms)


def _groups(taxonomy: Taxonomy, lang: str) -> Iterator[TermGroup]:
    terms = list(taxonomy.terms.values())
    if taxonomy.kind == "month":
        grouped = groupby(terms, lambda term: term.name[:4])
    else:
        grouped = groupby(sorted(terms, key=lambda term: (_letter(term), collated(term.name), term.name)), _letter)
    for label, found in grouped:
        yield TermGroup(label, _shown(found, taxonomy, lang))


def _letter(term: Term) -> str:
    """The letter that a term stands under; `#` for what begins with none."""
    first = term.name[:1].upper()
    return first if first.isalpha() else "#"
