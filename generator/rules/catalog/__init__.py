"""Rules about the library as a whole."""

from typing import Final

from generator.rules.base import Entry
from generator.rules.catalog import (
    duplicate_slug,
    lost_address,
    near_duplicate_prompt,
    retired_model,
    same_title,
    shadowed_alias,
    tag_variants,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    duplicate_slug.ENTRY,
    shadowed_alias.ENTRY,
    same_title.ENTRY,
    near_duplicate_prompt.ENTRY,
    tag_variants.ENTRY,
    retired_model.ENTRY,
    lost_address.ENTRY,
)
