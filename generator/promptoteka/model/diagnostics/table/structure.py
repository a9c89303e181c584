"""Headings and sections."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

MISSING_H1: Final = Rule(
    "PL201",
    "missing-h1",
    Severity.WARNING,
    "There is no level 1 heading",
    "Start the text with a line `# Heading`",
)
HEADING_LEVEL: Final = Rule(
    "PL202",
    "heading-level",
    Severity.WARNING,
    "“{heading}” is a level {level} heading, level {expected} is due here",
    "Use as many `#` as this: {expected}{others}",
)
DOUBLED_SECTION: Final = Rule(
    "PL203",
    "doubled-section",
    Severity.WARNING,
    "The section “{heading}” already stands on line {line}; this one is shown as an extra one",
    "Join the sections",
)
MISSPELT_HEADING: Final = Rule(
    "PL204",
    "misspelt-heading",
    Severity.WARNING,
    "The section “{heading}” is not known",
    "Did you mean “{suggestion}”?",
)
DASHES_UNDER_TEXT: Final = Rule(
    "PL205",
    "dashes-under-text",
    Severity.WARNING,
    "The line of `---` stands right under text",
    "Leave an empty line: other programs would take the text for a heading",
)
MISSING_SOLUTION: Final = Rule(
    "PL206",
    "missing-solution",
    Severity.WARNING,
    "The article has no prompt that could be read: there is no section “Solution”",
    'Add `## Solution: "Name"` and the prompt as a quote (`>`)',
)

CONTRADICTORY_HEADING: Final = Rule(
    "PL212",
    "contradictory-heading",
    Severity.NOTE,
    "The heading “{heading}” says two things: {sign} stands for {by_sign}, its words for {by_word}; it is read as {kind}",
    "Change the emoji or the words, so that both say the same",
)

RULES: Final[tuple[Rule, ...]] = (
    MISSING_H1,
    HEADING_LEVEL,
    DOUBLED_SECTION,
    MISSPELT_HEADING,
    DASHES_UNDER_TEXT,
    MISSING_SOLUTION,
    CONTRADICTORY_HEADING,
)
