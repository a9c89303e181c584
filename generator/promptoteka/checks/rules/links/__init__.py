"""Rules about links and pictures."""

from typing import Final

from promptoteka.checks.rules.base import Entry
from promptoteka.checks.rules.links import (
    broken_anchor,
    broken_link,
    forbidden_scheme,
    insecure_link,
    missing_image,
    odd_address,
    remote_image,
    unusable_image,
)

ENTRIES: Final[tuple[Entry, ...]] = (
    broken_link.ENTRY,
    unusable_image.ENTRY,
    broken_anchor.ENTRY,
    insecure_link.ENTRY,
    forbidden_scheme.ENTRY,
    missing_image.ENTRY,
    remote_image.ENTRY,
    odd_address.ENTRY,
)
