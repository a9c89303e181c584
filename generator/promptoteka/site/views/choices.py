"""The facets of the library page as they stand before a reader has chosen anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Date
from typing import Final

from promptoteka.languages.texts import language_name, month_name, text
from promptoteka.model.article import Lang
from promptoteka.site.views.facets import SCALE, Facet, collated
from promptoteka.site.views.time import duration

SHOWN: Final = 8
"""So many values of a facet stand open; the browser asks the search engine for the others."""
SINGLE: Final[frozenset[Facet]] = frozenset({"effectiveness", "saved"})
"""Facets whose values mean "at least": one is chosen at a time."""
OPEN: Final[frozenset[Facet]] = frozenset({"tag", "model", "saved", "difficulty"})
FACETS: Final[tuple[Facet, ...]] = (
    "tag",
    "model",
    "saved",
    "difficulty",
    "effectiveness",
    "audience",
    "month",
    "lang",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, what the page calls it, and how many articles bear it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its first values; `more` is how many are left out."""

    key: Facet
    is_single: bool
    is_open: bool
    choices: tuple[Choice, ...]
    more: int


def facet_views(found: Iterable[Mapping[Facet, tuple[str, ...]]], lang: Lang) -> tuple[FacetView, ...]:
    """The facets of a library, from those of its articles; one that would not part the articles is left out."""
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in FACETS}
    total = 0
    for facets in found:
        total += 1
        for facet, values in facets.items():
            counts[facet].update(values)
    return tuple(
        _view(facet, counts[facet], lang)
        for facet in FACETS
        if counts[facet] and set(counts[facet].values()) != {total}
    )


def _view(facet: Facet, counts: Counter[str], lang: Lang) -> FacetView:
    ordered = list(_ordered(facet, counts))
    shown = ordered if len(ordered) <= SHOWN + 2 else ordered[:SHOWN]
    return FacetView(
        key=facet,
        is_single=facet in SINGLE,
        is_open=facet in OPEN,
        choices=tuple(Choice(value, _label(facet, value, lang), counts[value]) for value in shown),
        more=len(ordered) - len(shown),
    )


def _ordered(facet: Facet, counts: Counter[str]) -> Iterator[str]:
    match facet:
        case "month":
            yield from sorted(counts, reverse=True)
        case "difficulty" | "effectiveness" | "saved":
            yield from sorted(counts, key=int)
        case _:
            yield from sorted(counts, key=lambda value: (-counts[value], collated(value), value))


def _label(facet: Facet, value: str, lang: Lang) -> str:
    match facet:
        case "difficulty":
            return text("facet.points", lang, n=value, scale=SCALE)
        case "effectiveness":
            return text("facet.at-least", lang, value=text("facet.points", lang, n=value, scale=SCALE))
        case "saved":
            return text("facet.at-least", lang, value=duration(float(value), lang))
        case "month":
            return month_name(Date.fromisoformat(f"{value}-01"), lang)
        case "lang":
            return language_name(value, lang)
        case _:
            return value
