"""Words whose letters are of several alphabets though one was meant: `prоmpt` with a Cyrillic `о`.

Which letters look alike is Unicode's table (confusables.txt, UTS #39) by the package confusable-homoglyphs, with the
letters that keyboards make alike beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Mixed:
    """A word, what it should be, and its letters of the other alphabet in their order."""

    start: int
    end: int
    should: str
    letters: tuple[str, ...]
    alphabet: str
    """That of the first of the letters: `Greek`."""


ALPHABETS: Final = ("Latin", "Cyrillic", "Greek", "Armenian", "Coptic", "Cherokee", "Georgian", "Glagolitic", "Deseret")
"""Scripts whose letters pass for those of another."""
_KEYBOARD: Final = {
    "Cyrillic": dict(zip("aceopxykmtëABEKMHOPCTXYË", "асеорхукмтёАВЕКМНОРСТХУЁ", strict=True)),
    "Latin": dict(zip("асеорхукмтіѕјһԁԛԝАВЕКМНОРСТХУІЅЈԚԜ", "aceopxykmtisjhdqwABEKMHOPCTXYISJQW", strict=True)),
}
"""Letters that one types for those of an alphabet; some of them the table of Unicode does not have."""
_ANY: Final = re.compile("")
_IN_USE: Final = dict.fromkeys(ALPHABETS, _ANY) | {
    "Latin": re.compile("[A-Za-zÀ-ſ]"),
    "Cyrillic": re.compile("[Ѐ-џҐґ]"),
    "Greek": re.compile("[Ά-ώ]"),
}
"""Letters that words of today are made of: others make no reading."""
_JOINED = re.compile(r"(?:[^\W\d_]{3,}|[A-Z]{2,})\Z")
"""A Latin word or abbreviation before a Russian ending is honest, whatever its letters look like."""
_ESCAPES: Final = "\\%"
_SYMBOLS: Final = frozenset("αβγδεζηθλμνξπρστφχψωΓΔΘΛΞΠΣΦΨΩ")
"""Greek letters that stand in formulas beside Latin ones."""
_SHORTEST: Final = 4
"""Letters of a word in which such a letter is no formula."""
_LONGEST: Final = 60
_AROUND: Final = 100


@lru_cache(maxsize=1)
def mixed(text: str) -> tuple[Mixed, ...]:
    """The mixed words of a text, in order; kept for the last text, as several rules ask."""
    return () if text.isascii() else tuple(_mixed(text))


def _mixed(text: str) -> Iterator[Mixed]:
    letters: dict[str, str] = {}
    for character in set(text):
        if name := alphabet(character):
            letters[name] = letters.get(name, "") + character
    if len(letters) < 2:
        return
    every = "".join(letters.values())
    word = re.compile(f"[{every}]+")
    borders = (f"[{own}](?=[{every.replace(own, '')}])" for own in letters.values())
    around = _Neighbours(text)
    end = 0
    for border in re.finditer("|".join(borders), text):
        if border.start() < end:
            continue
        start = border.start()
        while start > end and alphabet(text[start - 1]):
            start -= 1
        found = word.match(text, start)
        end = found.end() if found else border.end()
        if start and text[start - 1] in _ESCAPES:
            start += 1
        is_range = end - start == 2 and text[start - 1 : start] == "-" == text[end : end + 1]
        if end - start <= _LONGEST and not is_range:
            yield from _meant(text, start, end, around)


@cache
def alphabet(character: str) -> str | None:
    """The script of a letter, if it is one whose letters pass for another's."""
    if character.isascii():
        return "Latin" if character.isalpha() else None
    return next((name for name, pattern in _alphabets() if pattern.fullmatch(character)), None)


class _Neighbours:
    """How many letters of each alphabet stand around a place; each stretch of the text is counted once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted: dict[int, Counter[str | None]] = {}
        self._sums: dict[int, dict[str, int]] = {}

    def of(self, place: int) -> dict[str, int]:
        middle = place // _AROUND
        if middle not in self._sums:
            near = [self._stretch(number) for number in range(middle - 1, middle + 2)]
            self._sums[middle] = {name: sum(counts[name] for counts in near) for name in ALPHABETS}
        return self._sums[middle]

    def _stretch(self, number: int) -> Counter[str | None]:
        if number not in self._counted:
            stretch = self._text[max(number, 0) * _AROUND : (number + 1) * _AROUND]
            self._counted[number] = Counter(map(alphabet, stretch))
        return self._counted[number]


def _meant(text: str, start: int, end: int, around: _Neighbours) -> Iterator[Mixed]:
    """The word in one alphabet; nothing if it may stand as it is.

    Where several alphabets would do, it is the one that most letters around are of.
    """
    word = text[start:end]
    own = [alphabet(letter) for letter in word]
    present = list(dict.fromkeys(name for name in own if name))
    if len(present) < 2 or _is_joined(word, own):
        return
    counts = around.of(start)
    for target in sorted(present, key=lambda name: (-counts[name], ALPHABETS.index(name))):
        others = [letter for letter, name in zip(word, own, strict=True) if name != target]
        if len(word) < _SHORTEST and not _SYMBOLS.isdisjoint(word):
            continue
        should = [
            letter if name == target else lookalike(letter, target) for letter, name in zip(word, own, strict=True)
        ]
        if all(should):
            yield Mixed(start, end, "".join(map(str, should)), tuple(others), str(alphabet(others[0])))
            return


def _is_joined(word: str, own: list[str | None]) -> bool:
    size = own.count("Latin")
    is_parted = own == ["Latin"] * size + ["Cyrillic"] * (len(own) - size)
    return is_parted and bool(_JOINED.match(word[:size])) and word[size:].islower()


@cache
def lookalike(letter: str, target: str) -> str | None:
    """The letter of an alphabet that looks like this one."""
    if typed := _KEYBOARD.get(target, {}).get(letter):
        return typed
    near = _group(letter)
    every = (*near, *(far for one in near if one.isascii() and not letter.isascii() for far in _group(one)))
    alike = {one: one.isupper() != letter.isupper() for one in every if alphabet(one) == target}
    return min(
        (one for one, changes in alike.items() if _IN_USE[target].match(one) and not (changes and target != "Latin")),
        key=lambda one: (alike[one], one),
        default=None,
    )


def _group(letter: str) -> list[str]:
    from confusable_homoglyphs.confusables import confusables_data

    rows: list[dict[str, str]] = confusables_data.get(letter, [])
    return [row["c"] for row in rows if len(row["c"]) == 1]


@cache
def _alphabets() -> tuple[tuple[str, Any], ...]:
    import regex

    return tuple((name, regex.compile(rf"[\p{{L}}&&\p{{Script={name}}}]", regex.VERSION1)) for name in ALPHABETS)
