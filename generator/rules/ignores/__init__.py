"""Rules about comments that silence rules; `generator.check` finds them."""

from typing import Final

from generator.rules.base import Entry
from generator.rules.ignores import ignore_without_reason, unused_ignore

ENTRIES: Final[tuple[Entry, ...]] = (unused_ignore.ENTRY, ignore_without_reason.ENTRY)
