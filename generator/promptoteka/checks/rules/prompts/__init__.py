"""Rules about prompts and their placeholders."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.prompts import (
    ambiguous_bracket,
    duplicate_prompt,
    empty_label,
    empty_prompt,
    long_prompt,
    lookalike_placeholder,
    lost_parameter,
    no_role,
    no_task,
    prompt_without_field,
    prompt_without_text,
    similar_labels,
    split_prompt,
    unbalanced_backticks,
    unbalanced_brackets,
    unused_params_key,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    prompt_without_text.ENTRY,
    empty_prompt.ENTRY,
    empty_label.ENTRY,
    split_prompt.ENTRY,
    unused_params_key.ENTRY,
    duplicate_prompt.ENTRY,
    no_role.ENTRY,
    no_task.ENTRY,
    similar_labels.ENTRY,
    ambiguous_bracket.ENTRY,
    unbalanced_backticks.ENTRY,
    unbalanced_brackets.ENTRY,
    lost_parameter.ENTRY,
    long_prompt.ENTRY,
    lookalike_placeholder.ENTRY,
    prompt_without_field.ENTRY,
)
