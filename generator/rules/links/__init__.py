"""Rules about links and pictures."""

from typing import Final

from generator.rules.base import Entry
from generator.rules.links import broken_link, unusable_image

ENTRIES: Final[tuple[Entry, ...]] = (broken_link.ENTRY, unusable_image.ENTRY)
