"""Rules about comments that silence rules; `promptoteka.checks.silence` finds them."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.ignores import (
    ignore_not_allowed,
    ignore_of_many,
    ignore_without_reason,
    new_silencing,
    unused_ignore,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    unused_ignore.ENTRY,
    ignore_without_reason.ENTRY,
    ignore_of_many.ENTRY,
    ignore_not_allowed.ENTRY,
    new_silencing.ENTRY,
)
