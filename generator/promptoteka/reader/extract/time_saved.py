"""`от 5 часов → до 2 минут`, `2–3 часа -> 10 минут`, `from an hour to 5 minutes`."""

from __future__ import annotations

import re

from promptoteka.languages import vocabulary
from promptoteka.model.article import TimeSaved

_ARROW = re.compile(r"\s*(?:→|⇒|⟶|➡\ufe0f?|->|-->|=>|–>|—>)\s*")
_LONG_DASH = re.compile(r"\s+[—–-]\s+|(?<=[^\W\d_])\s*—\s*")
_PREPOSITION = re.compile(rf"\s+(?:{vocabulary.alternation('between')})\s+", re.IGNORECASE)
_UNITS = {name: vocabulary.MINUTES[unit] for unit, names in vocabulary.units() for name in names}
_NUMBERS = vocabulary.numbers()
_HALVES = vocabulary.words("half_prefix")
_NUMBER = r"\d{1,9}(?:[.,]\d{1,9})?"
_LONGEST = 200
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"\s*(?:(?P<number>{_NUMBER})(?:\s*(?:[-–—]|{vocabulary.alternation('ranges')})\s*(?P<upper>{_NUMBER}))?|\b(?P<word>{_WORDS})\b(?:\s+(?:{vocabulary.alternation('articles')})\b)?)?"
    rf"\s*(?:(?:{vocabulary.alternation('working_time')})\s+)?(?P<unit>[^\W\d_]+)\.?",
    re.IGNORECASE,
)


def read_time(text: str) -> TimeSaved:
    """The text with its two figures; both are None unless both are understood."""
    for separator in (_ARROW, _LONG_DASH, _PREPOSITION):
        sides = separator.split(text.strip()) if len(text) <= _LONGEST else ()
        if len(sides) == 2:
            after, unit = _minutes(sides[1], None)
            before, _ = _minutes(sides[0], unit)
            if before is not None and after is not None:
                return TimeSaved(text=text, before_minutes=before, after_minutes=after)
    return TimeSaved(text=text, before_minutes=None, after_minutes=None)


def _minutes(side: str, default_unit: float | None) -> tuple[float | None, float | None]:
    """The minutes that one side names, and the unit it ends with; a bare number counts in `default_unit`."""
    total, unit, read_digits = 0.0, None, 0
    for quantity in _QUANTITY.finditer(side):
        word = quantity["unit"].casefold()
        number = quantity["upper"] or quantity["number"]
        spelt = quantity["word"]
        half = next((half for half in _HALVES if word.startswith(half) and word.removeprefix(half) in _UNITS), None)
        if word not in _UNITS and spelt is None and half:
            spelt, word = half, word.removeprefix(half)
        if word not in _UNITS or (number is None and spelt is None and len(word) < 3):
            continue
        unit = _UNITS[word]
        total += unit * (float(number.replace(",", ".")) if number else _NUMBERS[spelt.casefold()] if spelt else 1)
        read_digits += len(re.findall(_NUMBER, quantity[0]))
    digits = re.findall(_NUMBER, side)
    if unit is None and default_unit is not None and len(digits) == 1:
        return float(digits[0].replace(",", ".")) * default_unit, default_unit
    return (round(total, 4), unit) if unit is not None and read_digits == len(digits) else (None, None)
