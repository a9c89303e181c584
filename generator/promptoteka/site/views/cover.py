"""The cover of an article: its picture, and the drawing that stands in where there is none or it fails to load."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from promptoteka.model.article import Article, Rating
from promptoteka.pictures import covers
from promptoteka.pictures.covers import Design, Shape
from promptoteka.pictures.sizes import Picture

MAX_STARS = 10


@dataclass(frozen=True, slots=True)
class Cover:
    """`hue` and `hue2` in degrees; `drawing` has the tone and the SVG path of each group of shapes, back to front."""

    picture: Picture | None
    hue: int
    hue2: int
    drawing: tuple[tuple[str, str], ...]
    emoji: str | None
    title: str
    tags: tuple[str, ...]
    stars: Rating | None


def cover(article: Article, picture: Picture | None) -> Cover:
    design = covers.design(article.slug)
    return Cover(
        picture=picture,
        hue=design.hue,
        hue2=design.hue2,
        drawing=_drawing(design),
        emoji=article.emoji,
        title=article.title,
        tags=tuple(dict.fromkeys(article.tag_labels)),
        stars=stars(article),
    )


def stars(article: Article) -> Rating | None:
    """The mark that says how good it is: how well the prompt works, else the first; None where points say it better."""
    drawn = [rating for rating in article.ratings if rating.max <= MAX_STARS and rating.key != "difficulty"]
    return next((rating for rating in drawn if rating.key == "effectiveness"), next(iter(drawn), None))


@lru_cache(maxsize=4096)
def _drawing(design: Design) -> tuple[tuple[str, str], ...]:
    def tone(shape: Shape) -> str:
        return shape.tone

    grouped = groupby(covers.shapes(design), tone)
    return tuple((name, "".join(shape.path for shape in shapes)) for name, shapes in grouped)
