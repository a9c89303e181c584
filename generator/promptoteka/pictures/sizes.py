"""How a picture of the library stands on pages: in which sizes, at which addresses, and the work that makes them.

Addresses name what the files hold: the original's bytes and the recipe. So a browser may keep them for ever. They are
in a folder of their own and end as what was made of a picture, whatever its author called it.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from promptoteka.pictures.images import Inspected, Job, named
from promptoteka.pictures.images.encoding import MAX_SIDE, RECIPE, moving_webp, webp
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
    whole: Variant
    """All that the picture has, which is more than the largest of its sizes where that is smaller."""
    moving: Variant | None
    """In motion, as large as the largest still."""

    @property
    def largest(self) -> Variant:
        return self.variants[-1]

    @property
    def linked(self) -> Variant:
        """What a link to the picture opens."""
        return self.moving or self.whole


def picture(name: str, inspected: Inspected) -> Picture:
    """The sizes of a usable picture; `name` is the path or the address that it came from."""
    digest = hashlib.sha256(f"{RECIPE}{inspected.digest}".encode()).hexdigest()[:16]
    stem = f"{FOLDER}{slug(posixpath.splitext(posixpath.basename(name))[0])[:40].strip('-') or 'picture'}-{digest}"
    variants = [Variant(f"{stem}-{width}.webp", width, height) for width, height in _sizes(inspected)]
    width, height = _whole(inspected)
    moving = replace(variants[-1], address=f"{stem}-moving.webp") if inspected.is_animated else None
    return Picture(tuple(variants), Variant(f"{stem}-{width}.webp", width, height), moving)


def plan(inspected: Mapping[str, Inspected], memo: Memo) -> Mapping[str, Picture]:
    """The sizes of all that can be shown, by path or address."""
    found = {
        name: memo.get(partial(picture, name, one), (name, one))
        for name, one in inspected.items()
        if one.problem is None
    }
    return memo.keep(found)


def jobs(shown: Picture, content: bytes) -> Iterator[tuple[str, Job]]:
    """The files of a picture in its sizes: address, and the work that makes it."""
    for variant in shown.variants:
        yield _job(variant, webp, content)
    if shown.moving:
        yield _job(shown.moving, moving_webp, content)


def linked_job(shown: Picture, content: bytes) -> tuple[str, Job]:
    """The file that a link to a picture opens."""
    return _job(shown.linked, moving_webp if shown.moving else webp, content)


def _job(variant: Variant, make: Callable[[bytes, int, int], bytes], content: bytes) -> tuple[str, Job]:
    work = partial(make, content, variant.width, variant.height)
    return variant.address, Job(named("webp", variant.address), work)


def _sizes(inspected: Inspected) -> Iterator[tuple[int, int]]:
    """Each width that is clearly smaller, then that of the picture itself or the largest."""
    full = min(WIDTHS[-1], _whole(inspected)[0])
    for width in (*(width for width in WIDTHS if width < full * 0.8), full):
        yield width, max(1, min(MAX_SIDE, round(inspected.height * width / inspected.width)))


def _whole(inspected: Inspected) -> tuple[int, int]:
    """The size of the picture itself, or the largest that the format has."""
    scale = min(1.0, MAX_SIDE / inspected.height, MAX_SIDE / inspected.width)
    return max(1, int(inspected.width * scale)), max(1, min(MAX_SIDE, round(inspected.height * scale)))
