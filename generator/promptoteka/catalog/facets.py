"""What articles are divided by: the one table of facets and taxonomies.

All else follows from a row: the facet of the library page and what its script knows, the filter of the search, pages of
terms with their index, feeds, the way back in a page's head, and what articles say of themselves to machines. A row
named `tag` has three texts: `facet.tag` (one of them), `index.tag` and `all.tag` (all of them, where it has pages).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from promptoteka.catalog.measures import mark, minutes_saved
from promptoteka.model.article import Article

Order = Literal["count", "number", "latest"]
"""The most used first, then by the alphabet; by number; the last one first."""
Label = Literal["name", "month", "points", "least-points", "least-time", "language"]
"""How a value is called: by its own name, or by a text that follows from it."""

SAVED: Final = (15, 30, 60, 120, 240, 480)
"""Thresholds of time saved, in minutes."""
_DETAIL = re.compile(r"\s*[(\[].*")


@dataclass(frozen=True, slots=True)
class Property:
    """A property of schema.org's `CreativeWork`: a list of texts, or of nodes of `type` with the text under `key`."""

    name: str
    type: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A row. Values are plain texts; what an article does not say bears no value."""

    name: str
    """In addresses of the library page (`?tag=право`), in the search, in the keys of texts."""
    values: Callable[[Article], tuple[str, ...]]
    """What an article bears, as its author wrote it."""
    names: Callable[[Article], tuple[str, ...]] | None = None
    """What the author calls each of the values, where these are made of that."""
    core: Callable[[str], str] | None = None
    """What of a value counts: then all that differ in case alone get the spelling that the library uses most."""
    order: Order = "count"
    label: Label = "name"
    is_open: bool = False
    """Whether it stands open on the library page before a reader touches it."""
    is_cumulative: bool = False
    """Whether an article bears every value that it reaches: a value means "at least", and one is chosen at a time."""
    folder: str = ""
    """Where the index of its values stands, and under it a page for each; empty: it has no pages."""
    has_feeds: bool = False
    on_articles: bool = False
    """Whether an article's page shows its values as links; its Markdown and feeds name them, too."""
    search_weight: int = 0
    """From 0 to 10: how much its words count in the search; 0: they are no text."""
    schema_org: Property | None = None
    open_graph: str = ""
    """The property that an article's page names its values by."""

    def shown(self, article: Article) -> tuple[str, ...]:
        """The values as the author calls them."""
        return (self.names or self.values)(article)


def _difficulty(article: Article) -> tuple[str, ...]:
    points = mark(article, "difficulty")
    return () if points is None else (str(max(1, round(points))),)


def _effectiveness(article: Article) -> tuple[str, ...]:
    return tuple(str(points) for points in range(1, int(mark(article, "effectiveness") or 0) + 1))


def _saved(article: Article) -> tuple[str, ...]:
    saved = minutes_saved(article)
    return tuple(str(minutes) for minutes in SAVED if saved and saved >= minutes)


def _months(article: Article) -> tuple[str, ...]:
    """The month of publication as `2026-04`; none for an article without a date."""
    return (f"{article.date:%Y-%m}",) if article.date else ()


@cache
def _without_detail(name: str) -> str:
    """`ChatGPT (платный)` is `ChatGPT`."""
    return _DETAIL.sub("", name)


OUTLINE: Final = Facet(
    "tag",
    values=lambda article: article.tags,
    names=lambda article: article.tag_labels,
    is_open=True,
    folder="tags/",
    has_feeds=True,
    on_articles=True,
    search_weight=4,
    schema_org=Property("keywords"),
    open_graph="article:tag",
)
"""What the library is outlined by: over lists of cards, on the cards themselves, in `llms.txt`."""

FACETS: Final[tuple[Facet, ...]] = (
    OUTLINE,
    Facet(
        "category",
        values=lambda article: (article.category,) if article.category else (),
        is_open=True,
        folder="categories/",
        on_articles=True,
        search_weight=4,
        schema_org=Property("genre"),
        open_graph="article:section",
    ),
    Facet(
        "model",
        values=lambda article: article.models,
        core=_without_detail,
        is_open=True,
        folder="models/",
        search_weight=2,
    ),
    Facet("saved", values=_saved, order="number", label="least-time", is_open=True, is_cumulative=True),
    Facet("difficulty", values=_difficulty, order="number", label="points", is_open=True),
    Facet("effectiveness", values=_effectiveness, order="number", label="least-points", is_cumulative=True),
    Facet(
        "audience",
        values=lambda article: article.audience,
        core=str,
        search_weight=2,
        schema_org=Property("audience", "Audience", "audienceType"),
    ),
    Facet("month", values=_months, order="latest", label="month", folder="months/"),
    Facet("lang", values=lambda article: (article.lang,), label="language"),
)
"""In the order in which readers meet them."""


def labels(article: Article) -> tuple[str, ...]:
    """The values that stand on an article's page, each once."""
    return tuple(dict.fromkeys(value for facet in FACETS if facet.on_articles for value in facet.shown(article)))


def searched(article: Article) -> Mapping[int, list[str]]:
    """The values that are text to the search, by their weight."""
    found: dict[int, list[str]] = {}
    for facet in FACETS:
        if facet.search_weight and (values := facet.shown(article)):
            found.setdefault(facet.search_weight, []).extend(values)
    return found
