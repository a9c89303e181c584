"""What a word keeps when its ending changes: `договора` and `договоры` have one stem; `ё` is read as `е`.

The only room that knows the Snowball stemmers.
"""

from __future__ import annotations

from functools import cache, lru_cache

from Stemmer import Stemmer


@lru_cache(maxsize=131_072)
def stem(word: str, algorithm: str) -> str:
    """The stem of one word in any case by Snowball's algorithm of that name; without one, the word in small letters."""
    folded = word.lower().replace("ё", "е")
    if not algorithm:
        return folded
    stemmed: str = _stemmer(algorithm).stemWord(folded)
    return stemmed


@cache
def _stemmer(algorithm: str) -> Stemmer:
    return Stemmer(algorithm)
