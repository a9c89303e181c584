"""Rules about the library as a whole."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.catalog import (
    duplicate_slug,
    lost_address,
    near_duplicate_prompt,
    retired_model,
    same_title,
    second_translation,
    shadowed_alias,
    tag_variants,
    taken_address,
    translation_in_same_language,
    unknown_translation,
    unread_file,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    duplicate_slug.ENTRY,
    shadowed_alias.ENTRY,
    same_title.ENTRY,
    near_duplicate_prompt.ENTRY,
    tag_variants.ENTRY,
    retired_model.ENTRY,
    lost_address.ENTRY,
    unknown_translation.ENTRY,
    translation_in_same_language.ENTRY,
    second_translation.ENTRY,
    unread_file.ENTRY,
    taken_address.ENTRY,
)
