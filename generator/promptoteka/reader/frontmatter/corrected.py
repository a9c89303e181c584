"""What an author most likely meant by a value that will not do: the value itself, as it is to be written."""

from __future__ import annotations

import re
from datetime import date as Date
from typing import Final

from promptoteka.languages.texts import month_numbers
from promptoteka.text.slugs import slug

_LONGEST: Final = 200
_NUMBERS: Final = re.compile(r"(\d{1,4})\s*([./\-年년])\s*(\d{1,2})\s*[./\-月월]\s*(\d{1,4})\s*[日일]?\.?(?:[T ].*)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def corrected(key: str, value: object) -> str | None:
    """How the value of a key is to be written, where one way only is meant."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    if key in ("date", "updated"):
        return _day(value.strip())
    if key in ("slug", "aliases", "translation_of"):
        return slug(value) or None
    if key == "draft":
        return _SWITCHES.get(value.strip().lower())
    return None


_SWITCHES: Final = {**dict.fromkeys(("yes", "y", "on", "1"), "true"), **dict.fromkeys(("no", "n", "off", "0"), "false")}
"""As older YAML has them."""


def _day(value: str) -> str | None:
    if found := _NUMBERS.fullmatch(value):
        first, sign, second, third = found[1], found[2], found[3], found[4]
        if len(first) == 4:
            return _iso(first, second, third)
        if len(third) != 4:
            return None
        if sign == "/" and int(first) != int(second) and max(int(first), int(second)) <= 12:
            return None  # the day first, or the month: nobody can tell
        is_month_first = sign == "/" and int(second) > 12
        return _iso(third, first, second) if is_month_first else _iso(third, second, first)
    if found := _DAY_FIRST.fullmatch(value):
        return _iso(found[3], month_numbers().get(found[2].lower()), found[1])
    if found := _MONTH_FIRST.fullmatch(value):
        return _iso(found[3], month_numbers().get(found[1].lower()), found[2])
    return None


def _iso(year: str, month: str | int | None, day: str) -> str | None:
    try:
        return Date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None
