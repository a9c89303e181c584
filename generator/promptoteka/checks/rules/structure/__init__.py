"""Rules about headings and sections."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.structure import (
    contradictory_heading,
    dashes_under_text,
    doubled_section,
    empty_section,
    heading_level,
    misplaced_section,
    missing_h1,
    missing_section,
    missing_solution,
    misspelt_heading,
    raw_html,
    unfilled_text,
    unknown_section,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    missing_h1.ENTRY,
    heading_level.ENTRY,
    doubled_section.ENTRY,
    misspelt_heading.ENTRY,
    dashes_under_text.ENTRY,
    missing_solution.ENTRY,
    missing_section.ENTRY,
    empty_section.ENTRY,
    misplaced_section.ENTRY,
    unknown_section.ENTRY,
    unfilled_text.ENTRY,
    contradictory_heading.ENTRY,
    raw_html.ENTRY,
)
