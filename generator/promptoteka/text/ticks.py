"""Code spans of a text in which nothing else can hold a back-tick (CommonMark 6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_TICKS: Final = re.compile("`+")


def ticked(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Runs of back-ticks up to the next run of the same length: where each begins and ends, and that length."""
    runs = [found.span() for found in _TICKS.finditer(text, start, end)]
    following: dict[int, int] = {}
    closing: dict[int, int] = {}
    for low, high in reversed(runs):
        if high - low in following:
            closing[low] = following[high - low]
        following[high - low] = high
    done = start
    for low, high in runs:
        if low >= done and low in closing:
            done = closing[low]
            yield low, done, high - low
