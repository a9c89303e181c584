"""What makes an article's cover its own: it follows from the slug and never changes with the build."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

PATTERNS: Final = 6


@dataclass(frozen=True, slots=True)
class Design:
    """`hue` and `hue2` in degrees, `pattern` 0-5, `seed` 0-999."""

    hue: int
    hue2: int
    pattern: int
    seed: int


def design(slug: str) -> Design:
    digest = blake2b(slug.encode(), digest_size=8).digest()
    hue = int.from_bytes(digest[:2]) % 360
    return Design(
        hue=hue,
        hue2=(hue + 30 + digest[2] % 60) % 360,
        pattern=digest[3] % PATTERNS,
        seed=int.from_bytes(digest[4:6]) % 1000,
    )
