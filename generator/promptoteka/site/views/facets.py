"""What an article is found by and how it is ordered: the facets of the library page, and its sorts.

Facets are plain texts. `effectiveness` and `saved` (minutes) are cumulative: an article bears every value that it
reaches, so that one value means "at least". What an article does not say bears no facet, and is sorted last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

from promptoteka.catalog import Catalog, months
from promptoteka.model.article import Article

Facet = Literal["tag", "model", "audience", "difficulty", "effectiveness", "saved", "lang", "month"]
Sort = Literal["date", "rating", "saved", "title"]

SCALE: Final = 5
"""Marks are told on a scale of five, whatever scale the author used."""
SAVED: Final = (15, 30, 60, 120, 240, 480)
"""Thresholds of time saved, in minutes."""
_NOT_TEXT = re.compile(r"[^\w\s]+")
_NUMBER = re.compile(r"\d+")


def facets(article: Article, catalog: Catalog) -> dict[Facet, tuple[str, ...]]:
    """The values of every facet; `difficulty` is "1" to "5", `month` is "2026-04"."""
    difficulty, effectiveness, saved = _mark(article, "difficulty"), _mark(article, "effectiveness"), _saved(article)
    return {
        "tag": tuple(dict.fromkeys(article.tags)),
        "model": catalog.models(article),
        "audience": catalog.audience(article),
        "difficulty": () if difficulty is None else (str(max(1, round(difficulty))),),
        "effectiveness": tuple(str(points) for points in range(1, int(effectiveness or 0) + 1)),
        "saved": tuple(str(minutes) for minutes in SAVED if saved and saved >= minutes),
        "lang": (article.lang,),
        "month": months(article),
    }


def sort_keys(articles: Iterable[Article]) -> dict[str, dict[Sort, str]]:
    """By slug, the place of each article in every order, from "0"; the articles are given newest first.

    Places are ranks, and no two are alike: each order is read ascending, and what is equal stands newest first.
    """
    newest = list(articles)
    orders: dict[Sort, Callable[[Article], Any]] = {
        "date": lambda article: 0,
        "rating": lambda article: -_merit(article),
        "saved": lambda article: -(_saved(article) or 0),
        "title": lambda article: collated(article.title),
    }
    places = {
        sort: {article.slug: str(place) for place, article in enumerate(sorted(newest, key=key))}
        for sort, key in orders.items()
    }
    return {article.slug: {sort: places[sort][article.slug] for sort in orders} for article in newest}


def collated(text: str) -> str:
    """A key of the alphabetical order: marks do not count, ё stands after е, 9 before 10."""
    letters = _NOT_TEXT.sub(" ", text.casefold()).replace("ё", "е\uffff")
    return " ".join(_NUMBER.sub(lambda number: number[0].zfill(12), letters).split())


def _mark(article: Article, key: str) -> float | None:
    """A mark on the scale of five; None where the author gave none."""
    given = next((rating for rating in article.ratings if rating.key == key and rating.max), None)
    return given.value * SCALE / given.max if given else None


def _merit(article: Article) -> float:
    """The mean of the marks that speak for an article: all but its difficulty; 0 where there are none."""
    marks = [mark.value / mark.max for mark in article.ratings if mark.key != "difficulty" and mark.max]
    return sum(marks) / len(marks) if marks else 0


def _saved(article: Article) -> float | None:
    """Minutes saved; None where the text was not understood."""
    time = article.time_saved
    if time is None or time.before_minutes is None or time.after_minutes is None:
        return None
    return time.before_minutes - time.after_minutes
