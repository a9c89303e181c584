"""A picture becomes a WebP of another size: upright, in sRGB, and without anything but its pixels.

Nothing of the author's own bytes is published: what hides behind or between the pixels of a file stays there.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from promptoteka.pictures.images.pillow import frames, opened

if TYPE_CHECKING:
    from PIL.Image import Image

RECIPE: Final = "webp-2"
MAX_SIDE: Final = 16383
"""Of a WebP (RFC 9649, 2.7)."""
_QUALITY: Final = 80
_FEW_COLOURS: Final = 2048


def webp(content: bytes, width: int, height: int) -> bytes:
    """The first frame of a usable picture in that size; of few colours without loss, where that is smaller."""
    from PIL.Image import Resampling

    with opened(content) as image:
        image.draft(None, (max(width, height), max(width, height)))
        image = _in_srgb(_upright(image))
        few = image.getcolors(_FEW_COLOURS) is not None
        if image.size != (width, height):
            image = image.resize((width, height), Resampling.LANCZOS, reducing_gap=3.0)
    written = [_written(image, lossless=False), *([_written(image, lossless=True)] if few else [])]
    return min(written, key=len)


def moving_webp(content: bytes, width: int, height: int) -> bytes:
    """All frames of a usable animated picture in that size, shown as long as they were."""
    from PIL.Image import Image as Pillow
    from PIL.Image import Resampling

    durations: list[float] = []

    class Frames(Pillow):
        """What Pillow saves frame by frame: each is made when its turn comes, so that one is in memory."""

        def __init__(self, source: Image) -> None:
            super().__init__()
            self._source, self._numbers = source, frames(source)
            self.n_frames = len(self._numbers)
            self.seek(0)

        def seek(self, frame: int) -> None:
            self._source.seek(self._numbers[frame])
            made = _in_srgb(_upright(self._source)).convert("RGBA")
            self._made = made.resize((width, height), Resampling.LANCZOS) if made.size != (width, height) else made
            if frame == len(durations):
                durations.append(self._source.info.get("duration", 0))

        def tell(self) -> int:
            return 0

        def load(self) -> None:
            return None

        def getim(self) -> object:
            return self._made.getim()

        @property
        def mode(self) -> str:
            return "RGBA"

        @property
        def size(self) -> tuple[int, int]:
            return width, height

    with opened(content) as image:
        loop = image.info.get("loop", 1 if image.format == "GIF" else 0)
        held = io.BytesIO()
        Frames(image).save(
            held,
            "WEBP",
            save_all=True,
            duration=durations,
            loop=loop,
            background=(0, 0, 0, 0),
            allow_mixed=True,
            quality=_QUALITY,
            method=2,
        )
    return held.getvalue()


def _written(image: Image, *, lossless: bool) -> bytes:
    held = io.BytesIO()
    # Without loss, `quality` is how long to look for the smallest file.
    image.save(
        held, "WEBP", lossless=lossless, quality=60 if lossless else _QUALITY, method=4, exif=b"", icc_profile=b""
    )
    return held.getvalue()


def _upright(image: Image) -> Image:
    from PIL import ImageOps

    image.load()
    return ImageOps.exif_transpose(image)


def _in_srgb(image: Image) -> Image:
    """RGB, or RGBA of a picture that has an alpha channel; a profile that cannot be used is passed over."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = image.convert("F").point(lambda level: level / 257).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        alpha = image.getchannel("A")
        image = _converted(image.convert("RGB"), profile).convert("RGB")
        image.putalpha(alpha)
        return image
    return _converted(image.convert("RGB") if image.mode in ("1", "P") else image, profile).convert("RGB")


def _converted(image: Image, profile: bytes | None) -> Image:
    from PIL import ImageCms

    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError):
        return image
