"""Rules about the front matter."""

from typing import Final

from generator.rules.base import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
