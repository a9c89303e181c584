"""Facts, prompts and the other sections."""

from __future__ import annotations

from typing import Final

from promptoteka.model.diagnostics.model import Rule, Severity

UNREADABLE_TIME: Final = Rule(
    "PL301",
    "unreadable-time",
    Severity.WARNING,
    "The time is not understood: “{text}”",
    "Write it like this: “from 5 hours → to 2 minutes”",
)
UNREADABLE_RATING: Final = Rule(
    "PL302",
    "unreadable-rating",
    Severity.WARNING,
    "The rating “{label}” is not understood: “{text}”",
    "Write `⭐⭐⭐☆☆` or `3/5`",
)
RATING_OUT_OF_RANGE: Final = Rule(
    "PL303",
    "rating-out-of-range",
    Severity.ERROR,
    "The rating “{label}” is off its scale: {value} out of {max}",
    "At most as many points as the scale has: `4/5`",
)
IMPOSSIBLE_TIME: Final = Rule(
    "PL305",
    "impossible-time",
    Severity.WARNING,
    "No time is saved: {before} minutes before, {after} minutes after",
    "The time without the prompt comes first, then that with it",
)
PROMPT_WITHOUT_TEXT: Final = Rule(
    "PL401",
    "prompt-without-text",
    Severity.ERROR,
    "There is no prompt under “{heading}”",
    "Give the prompt as a quote: each line starts with `>`",
)
EMPTY_PROMPT: Final = Rule(
    "PL402",
    "empty-prompt",
    Severity.ERROR,
    "The prompt “{heading}” is empty",
    "Write its text",
)
EMPTY_LABEL: Final = Rule(
    "PL403",
    "empty-label",
    Severity.WARNING,
    "The placeholder {placeholder} has no label",
    "Write `[label, for example: one / another]`",
)
SPLIT_PROMPT: Final = Rule(
    "PL404",
    "split-prompt",
    Severity.WARNING,
    "The prompt's quote is broken off here: the parts were joined",
    "Put a `>` on the empty line above it",
)
UNUSED_PARAMS_KEY: Final = Rule(
    "PL405",
    "unused-params-key",
    Severity.WARNING,
    "No prompt has a placeholder `{key}`",
    "{hint}A key of `params` is a placeholder's label or name",
)
DUPLICATE_PROMPT: Final = Rule(
    "PL406",
    "duplicate-prompt",
    Severity.WARNING,
    "There is already a prompt named `{id}`",
    "Give this prompt another heading",
)
QUESTION_WITHOUT_ANSWER: Final = Rule(
    "PL501",
    "question-without-answer",
    Severity.WARNING,
    "A question without an answer: “{question}”",
    "Answer in a nested item `- A: …` or a paragraph `**A:** …`",
)
HALF_PROOF: Final = Rule(
    "PL502",
    "half-proof",
    Severity.WARNING,
    "The proof has one half only",
    "Both subheadings are due: `### Before` and `### After`, with an example under each",
)

RULES: Final[tuple[Rule, ...]] = (
    UNREADABLE_TIME,
    UNREADABLE_RATING,
    RATING_OUT_OF_RANGE,
    IMPOSSIBLE_TIME,
    PROMPT_WITHOUT_TEXT,
    EMPTY_PROMPT,
    EMPTY_LABEL,
    SPLIT_PROMPT,
    UNUSED_PARAMS_KEY,
    DUPLICATE_PROMPT,
    QUESTION_WITHOUT_ANSWER,
    HALF_PROOF,
)
