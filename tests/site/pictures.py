"""Pictures made for tests: every kind, shape and oddity that authors hand in."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

ORIENTATION = 0x0112
DESCRIPTION = 0x010E


def picture(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Red above, blue below; of a mode with an alpha channel, clear on the left."""
    image = Image.new("RGB", (width, height), "#d01010")
    image.paste("#1010d0", (0, height // 2, width, height))
    if mode in ("RGBA", "LA"):
        image = image.convert(mode)
        alpha = Image.new("L", (width, height), 255)
        alpha.paste(0, (0, 0, width // 2, height))
        image.putalpha(alpha)
        return image
    return image.convert(mode)


def file(image: Image.Image, kind: str, **options: Any) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()


def photograph(width: int, height: int, **options: Any) -> bytes:
    """A JPEG."""
    return file(picture(width, height), "JPEG", **options)


def turned(width: int, height: int) -> bytes:
    """A JPEG that is stored lying on its side and says so; `width` and `height` are those that are seen."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[DESCRIPTION] = "A secret place"
    return file(picture(width, height).rotate(90, expand=True), "JPEG", exif=exif)


def sixteen_bits(width: int, height: int) -> bytes:
    """A PNG of grey levels from 0 to 65535."""
    grey = Image.linear_gradient("L").resize((width, height)).convert("I").point(lambda level: level * 257)
    return file(grey.convert("I;16"), "PNG")


def moving(kind: str = "GIF", frames: int = 3) -> bytes:
    first, *others = [picture(40, 30).rotate(number * 30) for number in range(frames)]
    return file(first, kind, save_all=True, append_images=others, duration=100, loop=0)


def blank_png(width: int, height: int) -> bytes:
    """Of one bit a pixel; its bytes are few."""
    packer = zlib.compressobj(9)
    lines = bytes(1 + (width + 7) // 8) * min(height, 1000)
    pixels = b"".join(packer.compress(lines) for _ in range(max(1, height // 1000))) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    written = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def many_frames(width: int, height: int, frames: int, later: tuple[int, int] = (1, 1)) -> bytes:
    """A GIF whose frames are one pixel, and after the first of a size that its header does not say."""
    pixel = b"\2\2D\1\0"

    def frame(size: tuple[int, int]) -> bytes:
        return b",\0\0\0\0" + struct.pack("<HH", *size) + b"\0" + pixel

    screen = struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff"
    return b"GIF89a" + screen + frame((1, 1)) + frame(later) * (frames - 1) + b";"


def read(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
