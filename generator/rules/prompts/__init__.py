"""Rules about prompts and their placeholders."""

from typing import Final

from generator.rules.base import Entry

ENTRIES: Final[tuple[Entry, ...]] = ()
