"""`от 5 часов → до 2 минут`, `2–3 hours -> 10 minutes`, `Von 1 Stunde auf 5 Minuten`, `从 1 小时缩短至 5 分钟`.

A figure is never guessed: a number whose unit is not understood makes its side unknown, and so do vague amounts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from promptoteka.languages import CODES, FALLBACK, language
from promptoteka.languages.vocabulary import MINUTES, is_unspaced
from promptoteka.model.article import TimeSaved

_ARROW: Final = re.compile(r"\s*(?:[→⇒⟶➔➜⮕]|➡\ufe0f?|-+>|=+>|[–—]>)\s*")
_DASH: Final = re.compile(r"\s+[—–-]\s+|(?<=[^\W\d_])\s*—\s*")
_REMARK: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER: Final = r"\d{1,6}(?:[.,]\d{1,2})?(?![\d]|[.,]\d)"
_DIGITS: Final = re.compile(r"\d[\d.,]*")
_APART: Final = re.compile(r"[,;、;]|(?<!\d)\.(?=\s)")
"""What stands between two parts of the work rather than between the time without the prompt and that with it."""
_PLUS: Final = re.compile(r"\s*[+＋&]")
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class _Duration:
    """An amount of time in a text, in minutes."""

    minutes: float
    start: int
    end: int
    falls_from: float | None = None
    """What a range that falls begins with: `from 40 to 5 minutes`."""


def read_time(text: str, lang: str | None = None) -> TimeSaved:
    """The text with its figures: both of a pair, that of the side which is understood, or that of a duration alone,
    which is the time with the prompt."""
    before, after = _figures(text, lang)
    if before is not None and after is not None and before <= after:
        before = after = None
    return TimeSaved(text=text, before_minutes=before, after_minutes=after)


def read_rise(text: str, lang: str | None = None) -> tuple[float, float] | None:
    """The figures of a pair whose second time is no shorter than the first: that is no saving."""
    before, after = _figures(text, lang)
    return (before, after) if before is not None and after is not None and before <= after else None


def _figures(text: str, lang: str | None) -> tuple[float | None, float | None]:
    if len(text) > _LONGEST:
        return None, None
    grammar = _Grammar.of(lang)
    folded = unicodedata.normalize("NFKC", text.replace("½", "0.5")).casefold().replace("*", " ").replace("_", " ")
    outside = _REMARK.sub(" ", folded)
    written = outside if grammar.durations(outside) else folded.translate(_BRACKETS)
    for separator in (_ARROW, _DASH):
        sides = separator.split(written.strip())
        if len(sides) == 2 and (separator is _ARROW or None not in map(grammar.total, sides)):
            return _pair(sides[0], sides[1], grammar)
    return _flowing(written, grammar)


_BRACKETS: Final = str.maketrans("()[]", "    ")


def _pair(first: str, second: str, grammar: _Grammar) -> tuple[float | None, float | None]:
    before, after = grammar.total(first), grammar.total(second)
    if before is None and after is not None:
        before = grammar.bare_number(first, second)
    return before, after


def _flowing(text: str, grammar: _Grammar) -> tuple[float | None, float | None]:
    """The figures of a sentence: a pair with words between, or one duration alone."""
    durations = grammar.durations(text)
    rest = _without(text, durations)
    if _DIGITS.search(rest):
        return None, None
    if len(durations) == 2:
        first, second = durations
        between = text[first.end : second.start]
        if not _APART.search(between) and not grammar.is_joined(between):
            return (first.minutes, second.minutes) if first.minutes > second.minutes else (None, None)
    if len(durations) == 1 and durations[0].falls_from is not None:
        return durations[0].falls_from, durations[0].minutes
    if len(durations) == 1 and not grammar.is_vague(text[durations[0].end :]):
        return None, durations[0].minutes
    return None, None


def _without(text: str, durations: Sequence[_Duration]) -> str:
    for duration in reversed(durations):
        text = f"{text[: duration.start]} {text[duration.end :]}"
    return text


class _Grammar:
    """How a language, and English behind it, writes amounts of time; without a language, all of them."""

    def __init__(self, codes: Sequence[str]) -> None:
        vocabularies = [language(code).vocabulary for code in codes]
        self._units: Mapping[str, float] = {
            name: MINUTES[unit]
            for words in reversed(vocabularies)
            for unit, names in words.units.items()
            for name in names
        }
        self._numbers = {word: number for words in vocabularies for word, number in words.numbers.items()}
        self._whole = {word: minutes for words in vocabularies for word, minutes in words.durations.items()}
        alone = {name for words in vocabularies for name in words.alone}
        self._alone = re.compile(rf"\W*(?:[^\W\d_]{{1,4}}\s+)?(?P<unit>{_alternation(alone)})\W*")
        self._joints = _alternation(joint for words in vocabularies for joint in words.joints)
        self._vague = _alternation(name for words in vocabularies for names in words.units.values() for name in names)
        ranges = _alternation(word for words in vocabularies for word in words.ranges)
        articles = _alternation(word for words in vocabularies for word in words.articles)
        working = _alternation(word for words in vocabularies for word in words.working_time)
        self._duration = re.compile(
            rf"(?P<whole>{_alternation(self._whole)})"
            rf"|(?:(?P<number>{_NUMBER})\s*\+?\s*(?:(?:[-–—~〜～]|{ranges})\s*(?P<upper>{_NUMBER})\s*)?"
            rf"|(?P<word>{_alternation(self._numbers)})[\s'’-]*(?:(?:{articles})\s+)?)"
            rf"-?(?:(?:{working})\s+)?(?P<unit>{_alternation(self._units)})\.?\+?"
        )

    @classmethod
    def of(cls, lang: str | None) -> _Grammar:
        return _grammar(tuple(dict.fromkeys((lang, FALLBACK))) if lang in CODES else CODES)

    def durations(self, text: str) -> list[_Duration]:
        """The amounts in a text; those that follow one another, or stand around a plus, are one."""
        found: list[_Duration] = []
        for match in self._duration.finditer(text):
            amount = _Duration(self._minutes(match), *match.span(), self._falls_from(match))
            last = found[-1] if found else None
            if last and self._continues(text[last.end : amount.start]):
                found[-1] = _Duration(round(last.minutes + amount.minutes, 4), last.start, amount.end)
            else:
                found.append(amount)
        return found

    def total(self, side: str) -> float | None:
        """The minutes that one side of a pair names; None where it names none, several, or a number without a unit."""
        durations = self.durations(side)
        parts = [piece for piece in re.split(r"[+＋]", side) if piece.strip()]
        if len(parts) > 1 and len(durations) > 1:
            sums = [self.total(piece) for piece in parts]
            return None if None in sums else round(sum(amount for amount in sums if amount is not None), 4)
        if not durations and (alone := self._alone.fullmatch(side)):
            return self._units[alone["unit"]]
        if len(durations) != 1 or _DIGITS.search(_without(side, durations)):
            return None
        return durations[0].minutes

    def bare_number(self, side: str, other: str) -> float | None:
        """The minutes of a number that ends a side, in the unit of the other one: `от 5 → до 2 минут`."""
        number = re.search(rf"(?<![\w.,])(?P<number>{_NUMBER})\s*$", side)
        if number is None or _DIGITS.search(side[: number.start()]):
            return None
        units = [match["unit"] for match in self._duration.finditer(other) if match["unit"]]
        return _float(number["number"]) * self._units[units[0]] if len(units) == 1 else None

    def is_joined(self, between: str) -> bool:
        """Whether what stands between two amounts counts both: `and`, `+`."""
        return bool(_PLUS.match(between) or re.fullmatch(rf"\s*(?:{self._joints})\s*", between))

    def is_vague(self, text: str) -> bool:
        """Whether a unit without a number follows: `from 5 minutes to several hours`."""
        return bool(re.search(rf"(?<![^\W\d_])(?:{self._vague})(?![^\W\d_])", text))

    def _continues(self, between: str) -> bool:
        return not between.strip() or bool(re.fullmatch(rf"\s*(?:{self._joints})\s*", between))

    def _falls_from(self, match: re.Match[str]) -> float | None:
        if not match["upper"] or _float(match["number"]) <= _float(match["upper"]):
            return None
        return _float(match["number"]) * self._units[match["unit"]]

    def _minutes(self, match: re.Match[str]) -> float:
        if match["whole"]:
            return self._whole[match["whole"]]
        number = _float(match["upper"] or match["number"]) if match["number"] else self._numbers[match["word"]]
        return round(number * self._units[match["unit"]], 4)


@cache
def _grammar(codes: tuple[str, ...]) -> _Grammar:
    return _Grammar(codes)


def _float(number: str) -> float:
    return float(number.replace(",", "."))


def _alternation(words: Iterable[str]) -> str:
    """Words as a part of a regular expression, the longest first; letters of an alphabet do not go on behind them."""
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(_whole_word, listed)) or "(?!)"


def _whole_word(word: str) -> str:
    pattern = re.escape(word).replace(r"\*", r"\w*")
    return pattern if is_unspaced(word) else rf"(?<![^\W\d_]){pattern}(?![^\W\d_])"
