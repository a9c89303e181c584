"""Rules about the FAQ, the proof and other sections."""

from typing import Final

from generator.rules.base import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
