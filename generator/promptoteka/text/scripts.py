"""The scripts of letters, as the names that Unicode gives them begin: `LATIN`, `CYRILLIC`, `CJK`."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache


@lru_cache(maxsize=16384)
def script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def scripts(text: str) -> Counter[str]:
    """How many letters of a text each script has."""
    return Counter(script(letter) for letter in text if letter.isalpha())
