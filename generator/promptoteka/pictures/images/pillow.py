"""Opening pictures with Pillow, which is slow to import: nothing imports it before there is a picture to open."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS: Final = 50_000_000
FORMATS: Final = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")


class TooManyPixelsError(ValueError):
    """A picture of few bytes that would fill the memory."""


def opened(content: bytes) -> Image:
    """A picture of a known kind, its pixels not read yet. Raises what Pillow raises, and `TooManyPixelsError`."""
    from PIL import Image as pillow

    pillow.MAX_IMAGE_PIXELS = None  # the limit is ours: Pillow's own would warn below it
    image = pillow.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise TooManyPixelsError
    return image


@contextmanager
def without_warnings() -> Iterator[None]:
    """Pillow warns of odd metadata, which is never published. For the thread that waits for the others."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
