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
MAX_MOVING_PIXELS: Final = 200_000_000
"""Of all frames of an animated picture together."""
MAX_SIDE: Final = 32_767
"""A decoder keeps something for each line: a picture of one pixel by fifty million fills the memory, too."""
FORMATS: Final = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")


class TooManyPixelsError(ValueError):
    """A picture of few bytes that would fill the memory."""


def opened(content: bytes) -> Image:
    """A picture of a known kind, of which only the header was read. Raises what Pillow raises, and
    `TooManyPixelsError`."""
    from PIL import Image as pillow

    pillow.MAX_IMAGE_PIXELS = None  # the limit is ours: Pillow's own would warn below it
    image = pillow.open(io.BytesIO(content), formats=FORMATS)
    check_size(image)
    return image


def check_size(image: Image) -> None:
    """Raises TooManyPixelsError. A frame may be larger than the header said."""
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        raise TooManyPixelsError


def frames(image: Image) -> range:
    """The numbers of the frames that an animated picture shows; the first of a PNG may be for who sees no others."""
    return range(int(getattr(image, "default_image", False)), getattr(image, "n_frames", 1))


@contextmanager
def without_warnings() -> Iterator[None]:
    """Pillow warns of odd metadata, which is never published. For the thread that waits for the others."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
