"""Rules about headings and sections."""

from typing import Final

from generator.rules.base import Entry
from generator.rules.structure import unfilled_text

ENTRIES: Final[tuple[Entry, ...]] = (unfilled_text.ENTRY,)
