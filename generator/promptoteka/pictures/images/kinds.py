"""Pictures by their bytes, whatever their names say."""

from __future__ import annotations

from typing import Final

MAX_SIZE: Final = 5 * 1024 * 1024
"""Bytes."""


def kind(content: bytes) -> str | None:
    """`png`, `jpeg`, `webp`, `gif`, `avif`, or None for anything else (SVG can carry scripts: it is none)."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if content[4:8] == b"ftyp" and content[8:12] in (b"avif", b"avis"):
        return "avif"
    return None
