"""Names made from text in any script: addresses, identifiers and anchors.

Cyrillic is transliterated by iuliia's schema `wikipedia` (`для` -> `dlya`, `юг` -> `yug`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import iuliia
from slugify import slugify

MAX_SLUG = 80
_NOT_WORD = re.compile(r"[^\w]+")
_LATIN = re.compile("[a-z]")


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """`^[a-z0-9]+(-[a-z0-9]+)*$`, at most 80 characters; empty if nothing of the text can be written so."""
    return slugify(iuliia.WIKIPEDIA.translate(text), max_length=MAX_SLUG, word_boundary=True)


@lru_cache(maxsize=4096)
def identifier(text: str) -> str:
    """ASCII `snake_case`; empty if nothing of the text can be written so. A leading digit gets a `_`."""
    name = slugify(iuliia.WIKIPEDIA.translate(text), separator="_")
    return f"_{name}" if name[:1].isdigit() else name


def spelt(name: str, letters: Mapping[str, str], changes: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The words of a slug as they are spelt in another script, where they can have been made of that, and as they are
    where not.

    `letters` are written in Latin ones; `changes` are regular expressions, with what a word has instead.
    """
    written: dict[str, str] = {}
    for letter, latin in letters.items():
        written.setdefault(latin, letter)
    written.pop("", None)
    pattern = "|".join(sorted(written, key=len, reverse=True))
    for word in name.split("-"):
        own = re.sub(pattern, lambda found: written[found[0]], word) if pattern else word
        for change in changes:
            own = re.sub(*change, own)
        yield word if _LATIN.search(own) else own


def anchor(text: str) -> str:
    """A readable fragment identifier in the text's own script: lower case letters and digits joined by `-`."""
    return _NOT_WORD.sub("-", unicodedata.normalize("NFC", text).lower()).strip("-_")


class Unique:
    """Hands out names that were not handed out before: `name`, `name-2`, `name-3` …"""

    def __init__(self, separator: str = "-", taken: tuple[str, ...] = ()) -> None:
        self._separator = separator
        self._numbers = dict.fromkeys(taken, 1)
        """The last number that each name was given with."""

    def name(self, wanted: str) -> str:
        name, number = wanted, self._numbers.get(wanted, 0)
        while name in self._numbers:
            number += 1
            name = f"{wanted}{self._separator}{number}"
        self._numbers[name] = 1
        if name != wanted:
            self._numbers[wanted] = number
        return name
