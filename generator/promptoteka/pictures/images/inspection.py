"""What a picture is, and whether it can be shown: found by reading its header, and then its pixels."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Final, Literal

from promptoteka.pictures.images.jobs import Job, Make, named
from promptoteka.pictures.images.kinds import MAX_SIZE, kind
from promptoteka.pictures.images.pillow import (
    MAX_MOVING_PIXELS,
    TooManyPixelsError,
    check_size,
    frames,
    opened,
    without_warnings,
)

Problem = Literal["unknown", "too-large", "too-many-pixels", "damaged"]
_ORIENTATION: Final = 0x0112
_ON_THEIR_SIDE: Final = (5, 6, 7, 8)
"""Orientations whose width is what was stored as height (EXIF 2.32, 4.6.4)."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """`width` and `height` in pixels, as the picture is shown; `problem` is why it cannot be, `digest` its SHA-256."""

    width: int = 0
    height: int = 0
    is_animated: bool = False
    problem: Problem | None = None
    digest: str = ""


def inspect_all(contents: Sequence[bytes], make: Make) -> list[Inspected]:
    """What each of them is."""
    found = [Inspected(problem=_by_the_first_bytes(content)) for content in contents]
    legible = [number for number, one in enumerate(found) if one.problem is None]
    digests = [hashlib.sha256(contents[number]).hexdigest() for number in legible]
    jobs = [
        Job(named("inspection", digest), partial(_inspect, contents[number]))
        for number, digest in zip(legible, digests, strict=True)
    ]
    if jobs:
        with without_warnings():
            results = make(jobs)
        for number, digest, result in zip(legible, digests, results, strict=True):
            found[number] = Inspected(**{**json.loads(result), "digest": digest})
    return found


def _by_the_first_bytes(content: bytes) -> Problem | None:
    if kind(content) is None:
        return "unknown"
    return "too-large" if len(content) > MAX_SIZE else None


def _inspect(content: bytes) -> bytes:
    return json.dumps(asdict(_inspected(content))).encode()


def _inspected(content: bytes) -> Inspected:
    try:
        with opened(content) as image:
            size = image.size
            turned = image.getexif().get(_ORIENTATION) in _ON_THEIR_SIDE
            # A JPEG of several frames is one photograph with its previews.
            is_animated = kind(content) != "jpeg" and bool(getattr(image, "is_animated", False))
            image.draft("RGB", (size[0] // 8, size[1] // 8))
            shown = frames(image) if is_animated else range(1)
            if size[0] * size[1] * len(shown) > MAX_MOVING_PIXELS:
                raise TooManyPixelsError
            for number in (0, *shown[1:]):
                image.seek(number)
                check_size(image)
                image.load()
    except TooManyPixelsError:
        return Inspected(problem="too-many-pixels")
    except Exception:  # decoders raise whatever they stumble over
        return Inspected(problem="damaged")
    width, height = reversed(size) if turned else size
    return Inspected(width, height, is_animated)
