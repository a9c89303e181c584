"""How a picture of the library stands on pages: in which sizes, at which addresses, and the work that makes them.

Addresses name what the files hold: the original's bytes and the recipe. So a browser may keep them for ever.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from promptoteka.pictures.images import Inspected, Job, kind, named
from promptoteka.pictures.images.encoding import MAX_SIDE, RECIPE, webp
from promptoteka.text.memo import Memo
from promptoteka.text.slugs import slug

FOLDER: Final = "assets/pictures/"
WIDTHS: Final = (480, 960, 1440)
"""In pixels; a picture is never made larger than it is."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in one size. `address` is relative to the site's root, `width` and `height` are pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in its sizes, the smallest first; of an animated one these are stills of its first frame."""

    variants: tuple[Variant, ...]
    moving: str | None
    """Where the original stands, if it is animated: that is left as it is."""

    @property
    def largest(self) -> Variant:
        return self.variants[-1]


def picture(name: str, content: bytes, inspected: Inspected) -> Picture:
    """The sizes of a usable picture; `name` is the path or the address that it came from."""
    digest = hashlib.sha256(f"{RECIPE}{inspected.digest}".encode()).hexdigest()[:16]
    stem = f"{FOLDER}{slug(posixpath.splitext(posixpath.basename(name))[0])[:40].strip('-') or 'picture'}-{digest}"
    variants = [Variant(f"{stem}-{width}.webp", width, height) for width, height in _sizes(inspected)]
    return Picture(tuple(variants), f"{stem}.{kind(content)}" if inspected.is_animated else None)


def plan(contents: Mapping[str, bytes], inspected: Mapping[str, Inspected], memo: Memo) -> Mapping[str, Picture]:
    """The sizes of all that can be shown, by path or address."""
    found = {
        name: memo.get(partial(picture, name, content, inspected[name]), (name, inspected[name]))
        for name, content in contents.items()
        if inspected[name].problem is None
    }
    return memo.keep(found)


def jobs(shown: Picture, content: bytes) -> Iterator[tuple[str, Job]]:
    """The files of a picture: address, and the work that makes it."""
    for one in shown.variants:
        yield one.address, Job(named("webp", one.address), partial(webp, content, one.width, one.height))


def _sizes(inspected: Inspected) -> Iterator[tuple[int, int]]:
    """Each width that is clearly smaller, then that of the picture itself or the largest."""
    scale = min(1.0, MAX_SIDE / inspected.height, MAX_SIDE / inspected.width)
    full = min(WIDTHS[-1], max(1, int(inspected.width * scale)))
    for width in (*(width for width in WIDTHS if width < full * 0.8), full):
        yield width, max(1, min(MAX_SIDE, round(inspected.height * width / inspected.width)))
