"""Rules about headings and sections."""

from typing import Final

from generator.rules.base import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
