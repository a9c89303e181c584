"""Rules about what cannot be seen in a text, or looks like something else; they look at all of it, code included."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.hidden import (
    bidi_control,
    blank_character,
    hangul_filler,
    hidden_in_prompt,
    hidden_in_value,
    hidden_variation_selector,
    invisible_operator,
    lookalike_in_prompt,
    mixed_scripts,
    private_character,
    run_of_invisibles,
    soft_hyphen,
    tag_characters,
    zero_width_space,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    tag_characters.ENTRY,
    bidi_control.ENTRY,
    invisible_operator.ENTRY,
    hidden_variation_selector.ENTRY,
    run_of_invisibles.ENTRY,
    zero_width_space.ENTRY,
    soft_hyphen.ENTRY,
    hangul_filler.ENTRY,
    mixed_scripts.ENTRY,
    blank_character.ENTRY,
    private_character.ENTRY,
    hidden_in_value.ENTRY,
    hidden_in_prompt.ENTRY,
    lookalike_in_prompt.ENTRY,
)
