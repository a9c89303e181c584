"""Questions and answers, in the shapes that authors write them: nested and flat lists, marked or bold paragraphs, an
H3 a question.

A paragraph, or a line of one, that opens with a marker takes the floor (`_turns`); every other block belongs to the
answer before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator import markdown, vocabulary
from generator.article import Entry, Passage, Question
from generator.diagnostics import table
from generator.extract.base import Context, passage, with_anchors
from generator.markdown import Node
from generator.outline import Section
from generator.vocabulary.tables import ANSWER_MARKERS, QUESTION_MARKERS

Speaker = Literal["question", "answer"]
Turn = tuple[Speaker | None, str]


def _marker(markers: tuple[str, ...]) -> re.Pattern[str]:
    """`Q:`, `**Q1:**`, `❓ **Вопрос 2.** `; a letter alone is a marker in upper case only."""
    words = "|".join(word if len(word) == 1 else f"(?i:{word})" for word in markers)
    return re.compile(
        rf"\s*(?:[^\w\s*_`\[(<>#~-]+\s*)?(?P<bold>\*\*|__|\*|_)?(?:{words})(?:\s*№?\s*\d{{1,2}})?"
        r"(?:\s*:\s*(?P<closed>(?P=bold))?|\s*(?P<closed_before>(?P=bold))\s*:|[.)](?=\s|[*_])(?P<closed_dot>(?P=bold))?)\s*"
        if markers
        else ""
    )
