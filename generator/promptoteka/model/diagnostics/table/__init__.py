"""Every rule, a row each: code, name, severity, message and help in English.

PL0 source, PL1 front matter, PL2 structure, PL3 facts, PL4 prompts, PL5 other sections, PL6 links, PL7 catalog.
"""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule
from promptoteka.model.diagnostics.table import catalog, content, frontmatter, source, structure
from promptoteka.model.diagnostics.table.catalog import (
    BROKEN_LINK,
    DUPLICATE_SLUG,
    SHADOWED_ALIAS,
    UNUSABLE_IMAGE,
)
from promptoteka.model.diagnostics.table.content import (
    DUPLICATE_PROMPT,
    EMPTY_LABEL,
    EMPTY_PROMPT,
    HALF_PROOF,
    IMPOSSIBLE_TIME,
    PROMPT_WITHOUT_TEXT,
    QUESTION_WITHOUT_ANSWER,
    RATING_OUT_OF_RANGE,
    SPLIT_PROMPT,
    UNREADABLE_RATING,
    UNREADABLE_TIME,
    UNUSED_PARAMS_KEY,
)
from promptoteka.model.diagnostics.table.frontmatter import (
    BAD_VALUE,
    DUPLICATE_KEY,
    FOREIGN_TITLE,
    FRONT_MATTER_TOO_LARGE,
    FUTURE_DATE,
    LATE_FRONT_MATTER,
    MISSING_KEY,
    NO_FRONT_MATTER,
    QUOTED_TEXT,
    UNCLOSED_FRONT_MATTER,
    UNKNOWN_KEY,
    YAML_FORBIDDEN,
    YAML_SYNTAX,
)
from promptoteka.model.diagnostics.table.source import (
    FILE_TOO_LARGE,
    NOT_UTF8,
    NOTHING_TO_READ,
    WRONG_DECODING,
)
from promptoteka.model.diagnostics.table.structure import (
    CONTRADICTORY_HEADING,
    DASHES_UNDER_TEXT,
    DOUBLED_SECTION,
    HEADING_LEVEL,
    MISSING_H1,
    MISSING_SOLUTION,
    MISSPELT_HEADING,
)

RULES: Final[tuple[Rule, ...]] = (
    *source.RULES,
    *frontmatter.RULES,
    *structure.RULES,
    *content.RULES,
    *catalog.RULES,
)

__all__ = [
    "BAD_VALUE",
    "BROKEN_LINK",
    "CONTRADICTORY_HEADING",
    "DASHES_UNDER_TEXT",
    "DOUBLED_SECTION",
    "DUPLICATE_KEY",
    "DUPLICATE_PROMPT",
    "DUPLICATE_SLUG",
    "EMPTY_LABEL",
    "EMPTY_PROMPT",
    "FILE_TOO_LARGE",
    "FOREIGN_TITLE",
    "FRONT_MATTER_TOO_LARGE",
    "FUTURE_DATE",
    "HALF_PROOF",
    "HEADING_LEVEL",
    "IMPOSSIBLE_TIME",
    "LATE_FRONT_MATTER",
    "MISSING_H1",
    "MISSING_KEY",
    "MISSING_SOLUTION",
    "MISSPELT_HEADING",
    "NOTHING_TO_READ",
    "NOT_UTF8",
    "NO_FRONT_MATTER",
    "PROMPT_WITHOUT_TEXT",
    "QUESTION_WITHOUT_ANSWER",
    "QUOTED_TEXT",
    "RATING_OUT_OF_RANGE",
    "RULES",
    "SHADOWED_ALIAS",
    "SPLIT_PROMPT",
    "UNCLOSED_FRONT_MATTER",
    "UNKNOWN_KEY",
    "UNREADABLE_RATING",
    "UNREADABLE_TIME",
    "UNUSABLE_IMAGE",
    "UNUSED_PARAMS_KEY",
    "WRONG_DECODING",
    "YAML_FORBIDDEN",
    "YAML_SYNTAX",
]
