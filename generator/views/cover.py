"""The cover drawn for an article: colours and pattern follow from the slug and never change with the build."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from generator.article import Article
from generator.links import resolve

PATTERNS: Final = 6


@dataclass(frozen=True, slots=True)
class Cover:
    """`hue` and `hue2` in degrees, `pattern` 0-5, `seed` 0-999; `image` is a site-relative path or None."""

    image: str | None
    hue: int
    hue2: int
    pattern: int
    seed: int
    emoji: str | None


def cover(article: Article) -> Cover:
    """The cover of an article; a remote image is not shown, since no page asks another host."""
    digest = blake2b(article.slug.encode(), digest_size=8).digest()
    hue = int.from_bytes(digest[:2]) % 360
    return Cover(
        image=image_path(article),
        hue=hue,
        hue2=(hue + 30 + digest[2] % 60) % 360,
        pattern=digest[3] % PATTERNS,
        seed=int.from_bytes(digest[4:6]) % 1000,
        emoji=article.emoji,
    )


def image_path(article: Article) -> str | None:
    """The article's own image as a path inside `content/`; None where it has none or a remote one.

    A path may start at `content/` or, with `./` or `../`, at the article's file.
    """
    if not article.image or article.image.startswith("https://"):
        return None
    if article.image.startswith("."):
        target = resolve(article.image, article.source)
        return target.path if target else None
    return article.image
