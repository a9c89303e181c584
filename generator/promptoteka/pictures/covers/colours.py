"""The colours of a cover where there is no style sheet: those of the light theme (theme/assets/css/cover.css).

What a screen cannot show is clipped. Nothing else imports coloraide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from promptoteka.pictures.covers.design import Design

LIGHT: Final = {
    "ground": (0.92, 0.035, 1),
    "a": (0.48, 0.1, 1),
    "b": (0.76, 0.13, 2),
    "c": (0.83, 0.06, 1),
}
"""Lightness and chroma in OKLCH, and which of the two hues."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`."""

    ground: str
    a: str
    b: str
    c: str


def palette(design: Design) -> Palette:
    return Palette(**{name: _hex(L, C, design.hue if hue == 1 else design.hue2) for name, (L, C, hue) in LIGHT.items()})


def _hex(lightness: float, chroma: float, hue: float) -> str:
    from coloraide import Color  # 70 ms, and only where a poster is drawn

    return Color("oklch", [lightness, chroma, hue]).convert("srgb").clip().to_string(hex=True, compress=False)
