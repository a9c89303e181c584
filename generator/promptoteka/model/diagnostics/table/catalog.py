"""Links, pictures and addresses: what one article says of other files."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

BROKEN_LINK: Final = Rule(
    "PL601",
    "broken-link",
    Severity.WARNING,
    "The link `{target}` leads nowhere",
    "Paths start at the file itself: `another-article.md`, `../assets/scheme.png`",
)
UNUSABLE_IMAGE: Final = Rule(
    "PL602",
    "unusable-image",
    Severity.WARNING,
    "The image `{target}`: {problem}",
    "A PNG, JPEG, WebP, AVIF or GIF file inside `content/` is due, or an `https://…` address",
)
DUPLICATE_SLUG: Final = Rule(
    "PL701",
    "duplicate-slug",
    Severity.ERROR,
    "The slug `{slug}` is already taken by {other}",
    "Give one of its own: `slug: …`",
)
SHADOWED_ALIAS: Final = Rule(
    "PL702",
    "shadowed-alias",
    Severity.ERROR,
    "The former slug `{slug}` is taken by {other}",
    "Take it out of `aliases`",
)

RULES: Final[tuple[Rule, ...]] = (
    BROKEN_LINK,
    UNUSABLE_IMAGE,
    DUPLICATE_SLUG,
    SHADOWED_ALIAS,
)
