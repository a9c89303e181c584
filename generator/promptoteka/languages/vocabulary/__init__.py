"""Every heading, label, unit and marker that is known, Russian and English, and how text is matched to them."""

from promptoteka.languages.vocabulary.matching import (
    NAME_FOLLOWS,
    Match,
    block_kind,
    fact_key,
    nearest_section,
    normal,
    prompt_id,
    rating_key,
    section,
    side,
    split_emoji,
)

__all__ = [
    "NAME_FOLLOWS",
    "Match",
    "block_kind",
    "fact_key",
    "nearest_section",
    "normal",
    "prompt_id",
    "rating_key",
    "section",
    "side",
    "split_emoji",
]
