"""Rules about front matter; the reader finds most of them."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.frontmatter import (
    bad_value,
    duplicate_key,
    foreign_keys,
    foreign_title,
    front_matter_too_large,
    future_date,
    late_front_matter,
    missing_front_matter,
    missing_key,
    no_keywords,
    quoted_text,
    surprising_scalar,
    unclosed_front_matter,
    unknown_key,
    yaml_forbidden,
    yaml_syntax,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    missing_front_matter.ENTRY,
    unclosed_front_matter.ENTRY,
    yaml_syntax.ENTRY,
    yaml_forbidden.ENTRY,
    front_matter_too_large.ENTRY,
    duplicate_key.ENTRY,
    unknown_key.ENTRY,
    missing_key.ENTRY,
    bad_value.ENTRY,
    future_date.ENTRY,
    late_front_matter.ENTRY,
    surprising_scalar.ENTRY,
    quoted_text.ENTRY,
    foreign_title.ENTRY,
    foreign_keys.ENTRY,
    no_keywords.ENTRY,
)
