"""The facets of the library page as they stand before a reader has chosen anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from typing import Final

from promptoteka.catalog import FACETS, Facet
from promptoteka.catalog.facets import Label, Order
from promptoteka.catalog.measures import SCALE
from promptoteka.languages.texts import language_name, month_name, text
from promptoteka.model.article import Lang
from promptoteka.site.views.sorts import collated
from promptoteka.site.views.time import duration

SHOWN: Final = 8
"""So many values of a facet stand open; the browser asks the search engine for the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, what the page calls it, and how many articles bear it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its first values; `more` is how many are left out, to be put in `order` by the browser."""

    key: str
    title: str
    order: Order
    is_single: bool
    is_open: bool
    choices: tuple[Choice, ...]
    more: int


def facet_views(
    facets: Iterable[Mapping[str, tuple[str, ...]]], labels: Mapping[str, Mapping[str, str]], lang: Lang
) -> tuple[FacetView, ...]:
    """The facets of a library, from those of its articles; one that would not part the articles is left out.

    `labels` are, by facet and value, those of values that are called otherwise than by themselves.
    """
    counts: dict[str, Counter[str]] = {facet.name: Counter() for facet in FACETS}
    total = 0
    for borne in facets:
        total += 1
        for name, values in borne.items():
            counts[name].update(values)
    return tuple(
        _view(facet, counts[facet.name], labels[facet.name], lang)
        for facet in FACETS
        if counts[facet.name] and set(counts[facet.name].values()) != {total}
    )


def value_label(facet: Facet, value: str, lang: Lang) -> str:
    """What a page in `lang` calls a value: `апрель 2026` for the month `2026-04`."""
    return _LABELS[facet.label](value, lang)


def _view(facet: Facet, counts: Counter[str], labels: Mapping[str, str], lang: Lang) -> FacetView:
    ordered = _ORDERS[facet.order](counts)
    shown = ordered if len(ordered) <= SHOWN + 2 else ordered[:SHOWN]
    return FacetView(
        key=facet.name,
        title=text(f"facet.{facet.name}", lang),
        order=facet.order,
        is_single=facet.is_cumulative,
        is_open=facet.is_open,
        choices=tuple(
            Choice(value, value_label(facet, labels.get(value, value), lang), counts[value]) for value in shown
        ),
        more=len(ordered) - len(shown),
    )


_ORDERS: Final[Mapping[Order, Callable[[Counter[str]], list[str]]]] = {
    "count": lambda counts: sorted(counts, key=lambda value: (-counts[value], collated(value), value)),
    "number": lambda counts: sorted(counts, key=int),
    "latest": lambda counts: sorted(counts, reverse=True),
}


def _points(value: str, lang: Lang) -> str:
    return text("facet.points", lang, n=value, scale=SCALE)


def _at_least(value: str, lang: Lang) -> str:
    return text("facet.at-least", lang, value=value)


_LABELS: Final[Mapping[Label, Callable[[str, Lang], str]]] = {
    "name": lambda value, lang: value,
    "month": lambda value, lang: month_name(Date.fromisoformat(f"{value}-01"), lang),
    "points": _points,
    "least-points": lambda value, lang: _at_least(_points(value, lang), lang),
    "least-time": lambda value, lang: _at_least(duration(float(value), lang), lang),
    "language": language_name,
}
