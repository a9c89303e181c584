"""The colours of a cover where there is no style sheet: those of the light theme (theme/assets/css/cover.css).

From OKLCH to sRGB as in CSS Color 4, section 10, https://www.w3.org/TR/css-color-4/#color-conversion-code; what a
screen cannot show is clipped.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from promptoteka.pictures.covers.design import Design

LIGHT: Final = {
    "ground": (0.92, 0.035, 1),
    "a": (0.48, 0.1, 1),
    "b": (0.76, 0.13, 2),
    "c": (0.83, 0.06, 1),
}
"""Lightness, chroma, and which of the two hues."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`."""

    ground: str
    a: str
    b: str
    c: str


def palette(design: Design) -> Palette:
    return Palette(
        **{name: oklch(L, C, design.hue if hue == 1 else design.hue2) for name, (L, C, hue) in LIGHT.items()}
    )


@lru_cache(maxsize=4096)
def oklch(lightness: float, chroma: float, hue: float) -> str:
    """`#rrggbb` of a colour; lightness 0 to 1, hue in degrees."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, _encoded(light)))):02x}" for light in linear)


def _encoded(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
