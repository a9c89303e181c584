"""A picture of a text as HTML: its box has its size before it has loaded, and a phone loads a small one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from promptoteka.pictures.sizes import Picture

SIZES: Final = "(min-width: 900px) 840px, 100vw"
"""How wide running text is (theme/assets/css/prose.css)."""


def picture_html(picture: Picture, attributes: str, link: Callable[[str], str]) -> str:
    """`attributes` are those of the `<img>` besides, as HTML; `link` leads to an address, escaped."""
    largest = picture.largest
    box = f'width="{largest.width}" height="{largest.height}"{attributes}'
    if picture.moving:
        still = f'<source srcset="{link(largest.address)}" type="image/webp" media="(prefers-reduced-motion: reduce)">'
        return f'<picture>{still}<img src="{link(picture.moving.address)}" {box}></picture>'
    if len(picture.variants) == 1:
        return f'<img src="{link(largest.address)}" {box}>'
    sources = ", ".join(f"{link(one.address)} {one.width}w" for one in picture.variants)
    return f'<img src="{link(largest.address)}" srcset="{sources}" sizes="{SIZES}" {box}>'
