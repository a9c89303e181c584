"""Six patterns of shapes on a ground of 320 by 180. Pages crop it: nothing depends on the top and the bottom."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

from promptoteka.pictures.covers.design import Design
from promptoteka.pictures.covers.shapes import Shape, Tone, circle, quarter, rectangle, turned

WIDTH: Final = 320
HEIGHT: Final = 180
_CENTRE: Final = (WIDTH / 2, HEIGHT / 2)


def shapes(design: Design) -> tuple[Shape, ...]:
    """The drawing of a design, from the back to the front."""
    return tuple(_PATTERNS[design.pattern](design.seed))


def _spines(seed: int) -> Iterator[Shape]:
    """Spines on a shelf."""
    tones: tuple[Tone, ...] = ("a", "b", "c")
    x, number = 4.0, 0
    while x < WIDTH - 8:
        width = 12 + (seed + number * 5) % 15
        height = 66 + (seed * 7 + number * number * 37 + number * 11) % 74
        yield rectangle(tones[(seed + number * number) % 3], x, 152 - height, width, height)
        x, number = x + width + 3, number + 1
    yield rectangle("a", 0, 152, WIDTH, 5)


def _rings(seed: int) -> Iterator[Shape]:
    """Rings on water."""
    tones: tuple[Tone, ...] = ("c", "b", "c", "a")
    x = 50 + seed * 7 % 220
    for number in range(7):
        yield circle(tones[(seed + number) % 4], x, 150 - seed % 30, 196 - number * 28)


def _quarters(seed: int) -> Iterator[Shape]:
    """Tiles of quarter circles."""
    tones: tuple[Tone, ...] = ("a", "c", "b", "c")
    for number in range(28):
        row, column = divmod(number, 7)
        tone = tones[(seed + number * 7 + row) % 4]
        yield quarter(tone, column * 48 - 8, row * 48 - 6, 48, seed // (number + 1) + number * 3)


def _bands(seed: int) -> Iterator[Shape]:
    """Slanting bands."""
    tones: tuple[Tone, ...] = ("c", "a", "b")
    for number in range(10):
        band = rectangle(tones[(seed + number) % 3], -80, -130 + number * 44, 480, 6 + (seed + number * 11) % 26)
        yield turned(band, -24 - seed % 30, _CENTRE)


def _brackets(seed: int) -> Iterator[Shape]:
    """Brackets in brackets: a place that waits for its word."""
    tones: tuple[Tone, ...] = ("a", "b", "a", "c")
    thick = 9
    for number in range(5):
        arm, half = 156 - number * 30 - seed % 9, 86 - number * 15
        tone = tones[(seed + number) % 4]
        for side in (-1, 1):
            x, inner, end = 160 + side * arm, 160 + side * (arm - thick), 160 + side * (arm - 26)
            top, bottom = 90 - half, 90 + half
            outline = ((end, top), (x, top), (x, bottom), (end, bottom), (end, bottom - thick))
            yield Shape(tone, (*outline, (inner, bottom - thick), (inner, top + thick), (end, top + thick)))
    yield circle("b", 160, 90, 7 + seed % 6)


def _hills(seed: int) -> Iterator[Shape]:
    """Hills, and what rises over them."""
    yield circle("b", 60 + seed * 3 % 200, 54 + seed % 20, 24)
    tones: tuple[Tone, ...] = ("c", "b", "c", "a")
    for number, tone in enumerate(tones):
        level, bend = 80 + number * 24, 6 + (seed * (number + 2)) % 12
        phase = (seed * (number + 1)) % 314 / 50
        ridge = ((x, level + bend * math.sin(x / 52 + phase)) for x in range(0, WIDTH + 1, 10))
        yield Shape(tone, ((0, HEIGHT), *ridge, (WIDTH, HEIGHT)))


_PATTERNS: Final[tuple[Callable[[int], Iterator[Shape]], ...]] = (
    _spines,
    _rings,
    _quarters,
    _bands,
    _brackets,
    _hills,
)
