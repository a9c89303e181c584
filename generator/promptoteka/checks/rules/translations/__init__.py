"""Rules about articles that say the same in several languages."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.translations import foreign_script, other_facts, other_fields, stale_translation

ENTRIES: Final[tuple[Entry, ...]] = (
    other_fields.ENTRY,
    other_facts.ENTRY,
    stale_translation.ENTRY,
    foreign_script.ENTRY,
)
