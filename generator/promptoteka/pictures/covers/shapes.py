"""Outlines in the tones of a cover: polygons and circles are enough for all patterns."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Tone = Literal["a", "b", "c"]
"""`a` is deep, `b` bright, `c` pale."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled outline: a polygon; or, with a radius, a circle around one point, or the quarter of a circle from its
    centre over the two ends of its arc, clockwise."""

    tone: Tone
    points: tuple[Point, ...]
    radius: float = 0

    @property
    def path(self) -> str:
        """The outline as the `d` of an SVG path."""
        r, written = _short(self.radius), [f"{_short(x)} {_short(y)}" for x, y in self.points]
        if not self.radius:
            return f"M{'L'.join(written)}z"
        if len(written) > 1:
            return f"M{written[0]}L{written[1]}A{r} {r} 0 0 1 {written[2]}z"
        wide = _short(self.radius * 2)
        return f"M{written[0]}m-{r} 0a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0-{wide} 0z"

    @property
    def outline(self) -> tuple[Point, ...]:
        """The outline as a polygon: an arc becomes many short sides."""
        if not self.radius:
            return self.points
        (x, y), *ends = self.points
        if not ends:
            return _arc((x, y), self.radius, 0, math.tau)
        start = math.atan2(ends[0][1] - y, ends[0][0] - x)
        return ((x, y), *_arc((x, y), self.radius, start, math.pi / 2))


def rectangle(tone: Tone, x: float, y: float, width: float, height: float) -> Shape:
    return Shape(tone, ((x, y), (x + width, y), (x + width, y + height), (x, y + height)))


def circle(tone: Tone, x: float, y: float, radius: float) -> Shape:
    return Shape(tone, ((x, y),), radius)


def quarter(tone: Tone, x: float, y: float, size: float, turns: int) -> Shape:
    """A quarter of a circle that fills a square; its centre is the square's top left corner after so many turns."""
    corners = ((x, y), (x + size, y), (x + size, y + size), (x, y + size))
    return Shape(tone, tuple(corners[(turns + step) % 4] for step in (0, 1, 3)), size)


def turned(shape: Shape, degrees: float, around: Point) -> Shape:
    """The shape after a turn clockwise, as SVG has it."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    cx, cy = around

    def point(x: float, y: float) -> Point:
        return cx + (x - cx) * cosine - (y - cy) * sine, cy + (x - cx) * sine + (y - cy) * cosine

    return Shape(shape.tone, tuple(point(x, y) for x, y in shape.points), shape.radius)


def _arc(centre: Point, radius: float, start: float, angle: float) -> tuple[Point, ...]:
    steps = math.ceil(angle * 12)
    angles = (start + angle * step / steps for step in range(steps + 1))
    return tuple((centre[0] + radius * math.cos(at), centre[1] + radius * math.sin(at)) for at in angles)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
