"""Rules about the library as a whole."""

from typing import Final

from generator.rules.base import Entry
from generator.rules.catalog import duplicate_slug, shadowed_alias

ENTRIES: Final[tuple[Entry, ...]] = (duplicate_slug.ENTRY, shadowed_alias.ENTRY)
