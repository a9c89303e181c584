"""Rules about comments that silence rules; `promptoteka.checks.check` finds them."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.ignores import ignore_without_reason, unused_ignore

ENTRIES: Final[tuple[Entry, ...]] = (unused_ignore.ENTRY, ignore_without_reason.ENTRY)
