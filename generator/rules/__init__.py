"""What is checked over the whole library, a file a rule."""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic
from generator.library import Library
from generator.rules import broken_link, duplicate_slug, shadowed_alias, unusable_image
from generator.rules.base import Check

CHECKS: Final[tuple[Check, ...]] = (
    duplicate_slug.check,
    shadowed_alias.check,
    broken_link.check,
    unusable_image.check,
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every diagnostic of every check."""
    for rule in CHECKS:
        yield from rule(library)


__all__ = ["CHECKS", "check"]
