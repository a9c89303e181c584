"""The mark as pixels, for what cannot show SVG: `theme/assets/icons/`, drawn from `theme/assets/mark.svg`.

Of SVG it knows what the mark needs: `<path>` with a fill or a stroke, commands M, L, H, V, A, C and Z in both cases.
"""

from __future__ import annotations

import io
import math
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

ASSETS = Path(__file__).parent.parent / "theme" / "assets"
PAPER = "#f1f4f1"
FINER = 8
_TOKEN = re.compile(r"[MLHVACZmlhvacz]|-?(?:\d+\.?\d*|\.\d+)")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "C": 6, "Z": 0}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Icon:
    """A file of `icons/`; the mark takes `share` of its side, on `ground` or on nothing."""

    name: str
    side: int
    share: float
    ground: str | None


ICONS = (
    Icon("icon-192.png", 192, 1, None),
    Icon("icon-512.png", 512, 1, None),
    Icon("maskable-512.png", 512, 0.7, PAPER),
    Icon("apple-touch-180.png", 180, 0.84, PAPER),
)
"""What a mask leaves of an icon is a circle of 80 % of its side: https://www.w3.org/TR/appmanifest/#icon-masks."""


def files() -> Iterator[tuple[Path, bytes]]:
    """Each icon with its bytes."""
    mark = ElementTree.fromstring((ASSETS / "mark.svg").read_text("utf-8"))
    for icon in ICONS:
        yield ASSETS / "icons" / icon.name, _png(icon, mark)


def is_same(first: bytes, second: bytes) -> bool:
    """Whether two pictures show the same: another Pillow may write other bytes."""
    one, other = (Image.open(io.BytesIO(content)).convert("RGBA") for content in (first, second))
    return one.size == other.size and ImageChops.difference(one, other).getbbox(alpha_only=False) is None


def _png(icon: Icon, mark: ElementTree.Element) -> bytes:
    side = icon.side * FINER
    image = Image.new("RGBA", (side, side), icon.ground or "#0000")
    brush = ImageDraw.Draw(image)
    left, top, width, _ = map(float, mark.attrib["viewBox"].split())
    scale = side * icon.share / width
    margin = side * (1 - icon.share) / 2

    def placed(points: list[Point]) -> list[Point]:
        return [((x - left) * scale + margin, (y - top) * scale + margin) for x, y in points]

    for path in mark.iter("{http://www.w3.org/2000/svg}path"):
        stroke = path.get("stroke")
        for outline in _outlines(path.attrib["d"]):
            if path.get("fill") != "none":
                brush.polygon(placed(outline), path.get("fill", "#000"))
            if stroke:
                for part in _stroked(outline, float(path.get("stroke-width", "1"))):
                    brush.polygon(placed(part), stroke)
    held = io.BytesIO()
    image.reduce(FINER).save(held, "PNG", optimize=True)
    return held.getvalue()


def _outlines(commands: str) -> Iterator[list[Point]]:
    """The subpaths as points."""
    tokens = _TOKEN.findall(commands)
    points: list[Point] = []
    command = "M"
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        kind, count = command.upper(), _NUMBERS[command.upper()]
        numbers = [float(tokens.pop(0)) for _ in range(count)]
        if kind == "M":
            if points:
                yield points
            start = points[-1] if points and command == "m" else (0.0, 0.0)
            points, command = [(start[0] + numbers[0], start[1] + numbers[1])], "L" if command == "M" else "l"
        elif kind == "Z":
            points.append(points[0])
        else:
            points += _drawn(kind, numbers, points[-1], command.islower())
    if points:
        yield points


def _drawn(kind: str, numbers: list[float], at: Point, is_relative: bool) -> list[Point]:
    """The points of one command after the one that it begins at."""
    x, y = at if is_relative else (0.0, 0.0)
    if kind == "H":
        return [(x + numbers[0], at[1])]
    if kind == "V":
        return [(at[0], y + numbers[0])]
    end = (x + numbers[-2], y + numbers[-1])
    if kind == "A":
        return _arc(at, end, numbers[0], bool(numbers[3]), bool(numbers[4]))
    if kind == "C":
        first, second = (x + numbers[0], y + numbers[1]), (x + numbers[2], y + numbers[3])
        return [_bezier(at, first, second, end, step / 24) for step in range(1, 25)]
    return [end]


def _arc(start: Point, end: Point, radius: float, is_large: bool, is_clockwise: bool) -> list[Point]:
    """A circle's arc (SVG 2, B.2.4)."""
    dx, dy = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    half = math.hypot(dx, dy)
    radius = max(radius, half)
    away = math.sqrt(max(0.0, radius**2 - half**2)) / half * (1 if is_large != is_clockwise else -1)
    cx, cy = (start[0] + end[0]) / 2 - dy * away, (start[1] + end[1]) / 2 + dx * away
    first = math.atan2(start[1] - cy, start[0] - cx)
    turn = math.atan2(end[1] - cy, end[0] - cx) - first
    turn += math.tau if is_clockwise and turn < 0 else -math.tau if not is_clockwise and turn > 0 else 0
    angles = (first + turn * step / 24 for step in range(1, 25))
    return [(cx + radius * math.cos(angle), cy + radius * math.sin(angle)) for angle in angles]


def _bezier(start: Point, first: Point, second: Point, end: Point, at: float) -> Point:
    weights = ((1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at**2, at**3)
    points = (start, first, second, end)
    return (
        sum(weight * point[0] for weight, point in zip(weights, points, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, points, strict=True)),
    )


def _stroked(line: list[Point], width: float) -> Iterator[list[Point]]:
    """Each side as a rectangle, longer by half the width at corners, which are right ones (mitred)."""
    last = len(line) - 2
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(line)):
        length = math.hypot(x2 - x1, y2 - y1)
        ux, uy = (x2 - x1) / length * width / 2, (y2 - y1) / length * width / 2
        before, after = number > 0, number < last
        a, b = (x1 - ux * before, y1 - uy * before), (x2 + ux * after, y2 + uy * after)
        yield [(a[0] - uy, a[1] + ux), (b[0] - uy, b[1] + ux), (b[0] + uy, b[1] - ux), (a[0] + uy, a[1] - ux)]
