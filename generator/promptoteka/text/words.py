"""Words as the search knows them: how a text is cut into them, what their forms have in common.

The browser does the same to a query (theme/assets/js/search/words.js), to the letter: a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from promptoteka.text import stems

END: Final = "_"
"""Ends a stem in the index: a query that ends with it finds that stem alone, one without it all that begin so."""

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_MARK = re.compile(r"(?!(?<=и)\u0306)[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(r"[а-я]+")
_BEFORE: Final = (
    (re.compile(r"ьте(сь)?$"), "ь"),
    (re.compile(r"(?<=..)ьми$"), "ями"),
    (re.compile(r"^писем$"), "письма"),
)
_AFTER: Final = (
    (re.compile(r"(?<=..[бвгджзклмнпрстфхцчшщ])[ое]к$"), "к"),
    (re.compile(r"(?<=...)ец$"), "ц"),
    (re.compile(r"(?<=..)ова$|(?<=...)а$|(?<=....)[уя]$"), ""),
    (re.compile(r"(?<=вре)мен$"), "м"),
)
"""What Snowball leaves apart: fleeting vowels (ошибка, ошибок; список, списка), verbs (требовать, требует; решить,
решает; проверить, проверяет, проверьте), людьми, время."""


def visible(text: str) -> str:
    """Without characters that nobody sees, and composed."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def fold(text: str) -> str:
    """Lower case; ё is е, accents are gone; й is a letter of its own."""
    decomposed = unicodedata.normalize("NFD", visible(text).lower())
    return unicodedata.normalize("NFC", _MARK.sub("", decomposed))


def words(text: str) -> list[str]:
    """The runs of letters and digits, folded."""
    return _WORD.findall(fold(text))


@cache
def stem(word: str) -> str:
    """What the forms of a folded word have in common: Russian in Cyrillic, English in Latin letters, else all of it."""
    if word.isascii() and word.isalpha():
        return stems.stem(word, "english")
    if not _CYRILLIC.fullmatch(word):
        return word
    for pattern, replacement in _BEFORE:
        word = pattern.sub(replacement, word)
    found = stems.stem(word, "russian")
    for pattern, replacement in _AFTER:
        found = pattern.sub(replacement, found)
    return found.replace("й", "и")
