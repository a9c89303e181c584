"""What articles say of themselves in numbers: marks on one scale, and the time they save."""

from __future__ import annotations

from typing import Final

from promptoteka.model.article import Article

SCALE: Final = 5
"""Marks are told on a scale of five, whatever scale the author used."""


def mark(article: Article, key: str) -> float | None:
    """A mark on the scale of five; None where the author gave none."""
    given = next((rating for rating in article.ratings if rating.key == key and rating.max), None)
    return given.value * SCALE / given.max if given else None


def merit(article: Article) -> float:
    """The mean of the marks that speak for an article: all but its difficulty; 0 where there are none."""
    marks = [rating.value / rating.max for rating in article.ratings if rating.key != "difficulty" and rating.max]
    return sum(marks) / len(marks) if marks else 0


def minutes_saved(article: Article) -> float | None:
    """None where the text was not understood."""
    time = article.time_saved
    if time is None or time.before_minutes is None or time.after_minutes is None:
        return None
    return time.before_minutes - time.after_minutes
