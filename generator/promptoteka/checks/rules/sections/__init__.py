"""Rules about the sections that are no prompts: questions and answers, the proof."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.sections import answer_without_question, half_proof, question_without_answer

ENTRIES: Final[tuple[Entry, ...]] = (question_without_answer.ENTRY, half_proof.ENTRY, answer_without_question.ENTRY)
