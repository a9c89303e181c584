"""The layout of a poster."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from promptoteka.pictures import covers
from promptoteka.pictures.covers import Design
from promptoteka.pictures.images import Area, FontName, Line, Point, png, text_width, writable
from promptoteka.pictures.posters.lettering import Lettering, cut, fitted

WIDTH: Final = 1200
HEIGHT: Final = 630

_INK, _INK_SOFT, _PAPER, _ACCENT = "#15211c", "#4b5a53", "#ffffff", "#0a6b4c"
_STAR, _STAR_OFF, _MARKER = "#a86400", "#d3d9d5", "#ffd76a"
"""Of the light theme (theme/assets/css/tokens.css)."""
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 48, 1140, 496
_PADDING: Final = 48
_ROOM: Final = _RIGHT - _LEFT - 2 * _PADDING
_TITLE_SIZES: Final = (84, 76, 68, 60, 54, 48, 42)
_LEADING: Final = 1.18


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster says; `stars` are points given and the end of their scale."""

    design: Design
    title: str
    site_name: str
    kicker: str = ""
    note: str = ""
    stars: tuple[float, int] | None = None


def draw(poster: Poster) -> bytes:
    """A PNG, about 30 KB: fast enough for crawlers, and the same bytes each time."""
    title = fitted(
        writable(poster.title, "serif-bold"),
        "serif-bold",
        _ROOM,
        height=_BOTTOM - _TOP - 202 if poster.stars or poster.note else _BOTTOM - _TOP - 140,
        sizes=_TITLE_SIZES,
        leading=_LEADING,
    )
    tab = text_width(_name(poster), "serif-bold", 32) + 104
    areas = (*_ground(poster.design), *_labels(poster.design, tab), *_mark(_LEFT + 20, 534), *_stars(poster))
    return png(WIDTH, HEIGHT, areas, _lines(poster, title))


def _ground(design: Design) -> Iterator[Area]:
    palette = covers.palette(design)
    yield Area(_box(0, 0, WIDTH, HEIGHT), palette.ground)
    scale = WIDTH / covers.WIDTH
    above = (covers.HEIGHT * scale - HEIGHT) / 2
    colours = {"a": palette.a, "b": palette.b, "c": palette.c}
    for shape in covers.shapes(design):
        yield Area(tuple((x * scale, y * scale - above) for x, y in shape.outline), colours[shape.tone])


def _labels(design: Design, tab: float) -> Iterator[Area]:
    """The label with its frame, and the one of the site below it."""
    frame = covers.palette(design).a
    yield Area(_rounded(_LEFT, _TOP, _RIGHT, _BOTTOM, 14), _PAPER)
    yield Area(_rounded(_LEFT + 10, _TOP + 10, _RIGHT - 10, _BOTTOM - 10, 8), frame)
    yield Area(_rounded(_LEFT + 13, _TOP + 13, _RIGHT - 13, _BOTTOM - 13, 6), _PAPER)
    yield Area(_rounded(_LEFT, 518, _LEFT + tab, 594, 14), _PAPER)


def _lines(poster: Poster, title: Lettering) -> Iterator[Line]:
    x, foot = _LEFT + _PADDING, _BOTTOM - 46
    yield _line(x, _TOP + 70, poster.kicker, "mono", 28, _INK_SOFT)
    y = _TOP + 104 + title.size
    for number, text in enumerate(title.lines):
        yield Line(x, round(y + number * title.size * _LEADING), text, "serif-bold", title.size, _INK)
    if poster.note:
        left = x + (poster.stars[1] * 42 + 24 if poster.stars else 0)
        yield _line(left, foot, poster.note, "mono", 28, _ACCENT)
    yield Line(_LEFT + 80, 567, _name(poster), "serif-bold", 32, _INK)


def _line(x: float, y: float, text: str, font: FontName, size: int, colour: str) -> Line:
    return Line(x, y, cut(writable(text, font), font, size, _RIGHT - _PADDING - x), font, size, colour)


def _name(poster: Poster) -> str:
    return cut(writable(poster.site_name, "serif-bold"), "serif-bold", 32, _ROOM - 80)


def _stars(poster: Poster) -> Iterator[Area]:
    value, scale = poster.stars or (0, 0)
    for number in range(scale):
        points = _star(_LEFT + _PADDING + 18 + number * 42, _BOTTOM - 56, 19)
        is_full, is_half = value >= number + 0.75, value >= number + 0.25
        yield Area(points, _STAR if is_full else _STAR_OFF)
        if is_half and not is_full:
            yield Area((points[0], *points[5:]), _STAR)


def _star(x: float, y: float, radius: float) -> tuple[Point, ...]:
    """From its top clockwise; the sixth point is right under the first."""
    angles = (math.tau * step / 10 - math.pi / 2 for step in range(10))
    radii = (radius if step % 2 == 0 else radius * 0.42 for step in range(10))
    return tuple((x + r * math.cos(at), y + r * math.sin(at)) for at, r in zip(angles, radii, strict=True))


def _mark(x: float, y: float) -> Iterator[Area]:
    """The mark of the house, 44 by 44: a card with a blank between brackets (theme/assets/mark.svg)."""
    yield Area(_rounded(x, y, x + 24, y + 20, 4), _ACCENT)
    yield Area(_rounded(x - 4, y + 8, x + 40, y + 44, 5), _ACCENT)
    for left, inwards in ((x + 6, 1), (x + 30, -1)):
        top, bottom, thick = y + 17, y + 35, 3.5
        end = left + inwards * 7
        inner = left + inwards * thick
        outline = ((end, top), (left, top), (left, bottom), (end, bottom), (end, bottom - thick))
        yield Area((*outline, (inner, bottom - thick), (inner, top + thick), (end, top + thick)), _PAPER)
    yield Area(_box(x + 14, y + 23, x + 22, y + 29), _MARKER)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _rounded(left: float, top: float, right: float, bottom: float, radius: float) -> tuple[Point, ...]:
    near, far = (left + radius, top + radius), (right - radius, bottom - radius)
    corners = ((far[0], near[1]), far, (near[0], far[1]), near)
    return tuple(
        (x + radius * math.cos(angle), y + radius * math.sin(angle))
        for number, (x, y) in enumerate(corners)
        for angle in (math.pi / 2 * (number - 1 + step / 6) for step in range(7))
    )
