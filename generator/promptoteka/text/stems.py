"""What a word keeps when its ending changes: `договора` and `договоры` have one stem; `ё` is read as `е`.

The only room that knows the Snowball stemmers.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from Stemmer import Stemmer

_ALGORITHMS: Final = {"ru": "russian", "en": "english"}


@lru_cache(maxsize=131_072)
def stem(word: str, lang: str) -> str:
    """The stem of one word in any case; a word in Latin letters is read as English in either language."""
    folded = word.lower().replace("ё", "е")
    stemmed: str = _stemmer(_ALGORITHMS["en" if folded.isascii() else lang]).stemWord(folded)
    return stemmed


@cache
def _stemmer(algorithm: str) -> Stemmer:
    return Stemmer(algorithm)
