"""`⭐⭐⭐☆☆`, `★★★½☆`, `3/5`, `⭐ 4/5`, `⭐x4`, `3 из 5`, `4.5 out of 5`."""

from __future__ import annotations

import re
from typing import NamedTuple

from promptoteka.languages import vocabulary

SCALE = 5
_BEFORE = r"[^\w⭐★🌟☆✩½(\[+-]*"
_STAR, _EMPTY_STAR = "⭐★🌟", "☆✩"
_STARS = re.compile(
    rf"{_BEFORE}(?P<full>(?:[{_STAR}]\ufe0f?\s?)+)(?P<half>½|⯨|⯪)?\s?(?P<empty>(?:[{_EMPTY_STAR}]\ufe0f?\s?)*)"
)
_COUNTED = re.compile(
    rf"{_BEFORE}(?P<sign>[{_STAR}]\ufe0f?)\s?[x×х*]\s?(?P<value>\d{{1,2}}(?:[.,]5)?)(?![\d.,/])", re.IGNORECASE
)
_OUT_OF = "|".join(map(re.escape, vocabulary.words("out_of")))
_FRACTION = re.compile(
    rf"{_BEFORE}(?:[{_STAR}]\ufe0f?\s?)?(?P<value>\d{{1,3}}(?:[.,]\d+)?)\s*(?:/|／|{_OUT_OF})\s*(?P<max>\d{{1,3}})(?!\d)",
    re.IGNORECASE,
)
_EMPTY = re.compile(rf"{_BEFORE}(?P<empty>(?:[{_EMPTY_STAR}]\ufe0f?){{2,}})")


class Mark(NamedTuple):
    """Points on a scale, and where they stand in the text."""

    value: float
    max: int
    start: int
    end: int


class OffScale(NamedTuple):
    """More points than the scale has, and where they stand in the text."""

    value: str
    max: int
    start: int
    end: int


def read_rating(text: str) -> Mark | None:
    """The points that `text` opens with; what follows them is a remark."""
    if counted := _COUNTED.match(text):
        value = float(counted["value"].replace(",", "."))
        return Mark(value, max(SCALE, int(value)), counted.start("sign"), counted.end())
    if fraction := _FRACTION.match(text):
        value, scale = float(fraction["value"].replace(",", ".")), int(fraction["max"])
        if scale and value <= scale:
            return Mark(value, scale, fraction.start("value"), fraction.end())
    elif stars := _STARS.match(text):
        full, empty = _count(stars["full"]), _count(stars["empty"])
        value = full + (0.5 if stars["half"] else 0)
        return Mark(value, max(full + bool(stars["half"]) + empty, SCALE), stars.start("full"), stars.end())
    if empty_only := _EMPTY.match(text):
        return Mark(0.0, max(_count(empty_only["empty"]), SCALE), empty_only.start("empty"), empty_only.end())
    return None


def opens_with_stars(text: str) -> bool:
    """Whether a text is one that only a rating has."""
    return bool(_STARS.match(text) or _EMPTY.match(text))


def off_scale(text: str) -> OffScale | None:
    """A fraction that `text` opens with and that is more than its scale."""
    fraction = _FRACTION.match(text)
    if fraction is None or read_rating(text):
        return None
    start = fraction.end() - len(fraction[0].lstrip())
    return OffScale(fraction["value"], int(fraction["max"]), start, fraction.end())


def _count(stars: str) -> int:
    return sum(star in _STAR + _EMPTY_STAR for star in stars)
