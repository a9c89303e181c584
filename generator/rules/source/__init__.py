"""Rules about the file itself: its encoding, its size, its line ends."""

from typing import Final

from generator.rules.base import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
