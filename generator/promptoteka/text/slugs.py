"""Names made from text in any script: addresses, identifiers and anchors.

Cyrillic is transliterated by iuliia's schema `wikipedia` (`для` -> `dlya`, `юг` -> `yug`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import iuliia
from slugify import slugify

MAX_SLUG = 80
_NOT_WORD = re.compile(r"[^\w]+")
_CYRILLIC: Final = dict(
    zip(
        "shch yo zh kh ts ch sh yu ya a b v g d e z i k l m n o p r s t u f y".split(),
        "щ ё ж х ц ч ш ю я а б в г д е з и к л м н о п р с т у ф ы".split(),
        strict=True,
    )
)
_LATIN: Final = re.compile("|".join(_CYRILLIC))


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """`^[a-z0-9]+(-[a-z0-9]+)*$`, at most 80 characters; empty if nothing of the text can be written so."""
    return slugify(iuliia.WIKIPEDIA.translate(text), max_length=MAX_SLUG, word_boundary=True)


@lru_cache(maxsize=4096)
def identifier(text: str) -> str:
    """ASCII `snake_case`; empty if nothing of the text can be written so. A leading digit gets a `_`."""
    name = slugify(iuliia.WIKIPEDIA.translate(text), separator="_")
    return f"_{name}" if name[:1].isdigit() else name


def spelt(name: str, lang: str) -> Iterator[str]:
    """The words of a slug as they are spelt: Latin letters of a Russian one as the Cyrillic that they were made of,
    where they can have been (`serditomu` -> `сердитому`; `sql`, `code` stay)."""
    for word in name.split("-"):
        cyrillic = _written_back(word) if lang == "ru" else word
        yield cyrillic if iuliia.WIKIPEDIA.translate(cyrillic) == word else word


def _written_back(word: str) -> str:
    letters = _LATIN.sub(lambda found: _CYRILLIC[found[0]], word)
    return re.sub(r"(?<=[аеёиоуыэюя])ы", "й", re.sub("иы$", "ий", letters))


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
