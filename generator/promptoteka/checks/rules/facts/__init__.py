"""Rules about the facts and ratings above the first section."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.facts import (
    doubtful_label,
    impossible_time,
    rating_out_of_range,
    star_string_length,
    unreadable_rating,
    unreadable_time,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    unreadable_time.ENTRY,
    unreadable_rating.ENTRY,
    rating_out_of_range.ENTRY,
    star_string_length.ENTRY,
    impossible_time.ENTRY,
    doubtful_label.ENTRY,
)
