"""The articles before and after each one, in the catalog's order and in its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date

from promptoteka.catalog import Catalog
from promptoteka.model.article import Article, Identity


@dataclass(frozen=True, slots=True)
class Neighbour:
    url: str
    title: str
    date: Date | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Newer articles come before older ones."""

    previous: Neighbour | None
    next: Neighbour | None


def neighbours(catalog: Catalog) -> Mapping[Identity, Neighbours]:
    """An article that stands alone in its language has none."""
    rows: dict[str, list[Article]] = {}
    for article in catalog.articles:
        rows.setdefault(article.lang, []).append(article)
    beside: dict[Identity, Neighbours] = {}
    for row in rows.values():
        views = [Neighbour(catalog.address(article), article.title, article.date) for article in row]
        for article, previous, following in zip(row, [None, *views], [*views[1:], None], strict=False):
            if previous or following:
                beside[article.identity] = Neighbours(previous, following)
    return beside
