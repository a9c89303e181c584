"""Pictures drawn from outlines and lines of text, as PNG: the same bytes from the same values."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Point = tuple[float, float]
FontName = Literal["serif-bold", "mono"]

_FONTS: Final = Path(__file__).parent / "fonts"
_FINER: Final = 2
"""Outlines are drawn so many times larger: made smaller, their edges are smooth."""
_COLOURS: Final = 64
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Area:
    """A polygon filled with a colour, `#rrggbb`."""

    outline: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text from the left end of its base line; `size` in pixels."""

    x: float
    y: float
    text: str
    font: FontName
    size: int
    colour: str


def png(width: int, height: int, areas: Iterable[Area], lines: Iterable[Line]) -> bytes:
    """Areas from the back to the front, then lines; characters that the font does not have must not be in them."""
    from PIL import Image, ImageDraw

    fine = Image.new("RGB", (width * _FINER, height * _FINER))
    brush = ImageDraw.Draw(fine)
    for area in areas:
        brush.polygon([(x * _FINER, y * _FINER) for x, y in area.outline], area.colour)
    image = fine.reduce(_FINER)
    pen = ImageDraw.Draw(image)
    for line in lines:
        pen.text((line.x, line.y), line.text, line.colour, _font(line.font, line.size), anchor="ls")
    held = io.BytesIO()
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(held, "PNG")
    return held.getvalue()


def text_width(text: str, font: FontName, size: int) -> float:
    """In pixels."""
    return _font(font, size).getlength(text)


def writable(text: str, font: FontName) -> str:
    """A text without the characters that a font does not have: emoji, scripts of the East."""
    return _SPACES.sub(" ", "".join(one for one in text if one.isspace() or _has(font, one))).strip()


@lru_cache(maxsize=64)
def _font(name: FontName, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # The basic layout is the same everywhere: the other needs a library that is not on every machine.
    return ImageFont.truetype(_FONTS / f"{name}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _has(name: FontName, character: str) -> bool:
    """Whether a font draws a character otherwise than one that no font has."""
    font = _font(name, 32)
    return bytes(font.getmask(character)) != bytes(font.getmask("\U0010ffff"))
