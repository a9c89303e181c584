"""Words as the search knows them: how a text is cut into them, what their forms have in common, which ones occur.

The browser does the same to a query (theme/assets/js/search/words.js), to the letter: a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Final

from generator import stems
from generator.files import File

END: Final = "_"
"""Ends a stem in the index: a query that ends with it finds that stem alone, one without it all that begin so."""
WORDS_IN_FILE: Final = 400
"""About 2 KB compressed."""

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
        return stems.stem(word, "en")
    if not _CYRILLIC.fullmatch(word.replace("й", "и")):
        return word
    for pattern, replacement in _BEFORE:
        word = pattern.sub(replacement, word)
    found = stems.stem(word, "ru")
    for pattern, replacement in _AFTER:
        found = pattern.sub(replacement, found)
    return found.replace("й", "и")


def listed(texts: Iterable[Iterable[tuple[str, int]]]) -> Iterator[File]:
    """The list of the words that occur, from how often each text has each: `words/<beginning>.txt`.

    Of all forms of a word the most frequent one stands in the list. A file holds the words whose stems stand, in the
    order of the alphabet, between its beginning and that of the next file; in lines: words of one text, of two and
    three, of four to seven … texts.
    """
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spread: Counter[str] = Counter()
    for counts in texts:
        for word, count in counts:
            forms[stem(word)][word] += count
        spread.update({stem(word) for word, _ in counts})
    for beginning, stems_in_file in _files(sorted(forms)).items():
        lines: defaultdict[int, list[str]] = defaultdict(list)
        for one in stems_in_file:
            lines[spread[one].bit_length()].append(min(forms[one], key=lambda word: (-forms[one][word], word)))
        text = "\n".join(" ".join(lines[bits]) for bits in range(1, max(lines) + 1))
        yield File(f"words/{beginning}.txt", text.encode())


def _files(ordered: Iterable[str]) -> dict[str, list[str]]:
    """Stems by the name of their file. Those that share two letters share a file: so do a stem and its word's forms."""
    files: dict[str, list[str]] = {}
    current: list[str] = []
    for letters, group in groupby(ordered, key=lambda one: one[:2]):
        alike = list(group)
        if not current or len(current) + len(alike) > WORDS_IN_FILE:
            current = files[_name(letters)] = []
        current += alike
    return files


def _name(letters: str) -> str:
    """`43f-440`: no letters in it that a file system may write in another way."""
    return "-".join(f"{ord(letter):x}" for letter in letters)
