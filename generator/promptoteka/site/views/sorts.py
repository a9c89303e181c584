"""How articles are ordered: the sorts of the library page, and the order of the alphabet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from promptoteka.catalog.measures import merit, minutes_saved
from promptoteka.model.article import Article, Identity

SORTS: Final[Mapping[str, Callable[[Article], Any]]] = {
    "date": lambda article: 0,
    "rating": lambda article: -merit(article),
    "saved": lambda article: -(minutes_saved(article) or 0),
    "title": lambda article: collated(article.title),
}
"""By name, a key of the order; what is equal stands newest first, and what an article does not say puts it last."""
_NOT_TEXT = re.compile(r"[^\w\s]+")
_NUMBER = re.compile(r"\d+")


def sort_keys(articles: Iterable[Article]) -> dict[Identity, dict[str, str]]:
    """The place of each article in every order, from "0"; the articles are given newest first.

    Places are ranks, and no two are alike: each order is read ascending.
    """
    newest = list(articles)
    places = {
        sort: {article.identity: str(place) for place, article in enumerate(sorted(newest, key=key))}
        for sort, key in SORTS.items()
    }
    return {article.identity: {sort: places[sort][article.identity] for sort in SORTS} for article in newest}


def collated(text: str) -> str:
    """A key of the alphabetical order: marks do not count, ё stands after е, 9 before 10."""
    letters = _NOT_TEXT.sub(" ", text.casefold()).replace("ё", "е\uffff")
    return " ".join(_NUMBER.sub(lambda number: number[0].zfill(12), letters).split())
