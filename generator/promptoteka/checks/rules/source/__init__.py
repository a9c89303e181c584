"""Rules about the file itself: its bytes, its characters, its line ends."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.source import (
    byte_order_mark,
    control_character,
    empty_file,
    file_too_large,
    mixed_line_ends,
    not_a_file,
    not_utf8,
    symlink_out_of_content,
    unusable_name,
    wrong_decoding,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    not_utf8.ENTRY,
    wrong_decoding.ENTRY,
    file_too_large.ENTRY,
    empty_file.ENTRY,
    byte_order_mark.ENTRY,
    control_character.ENTRY,
    symlink_out_of_content.ENTRY,
    mixed_line_ends.ENTRY,
    unusable_name.ENTRY,
    not_a_file.ENTRY,
)
