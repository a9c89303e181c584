"""Ranges of offsets: half-open, in order, and none over another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter


def inside(ranges: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether a position is in one of the ranges."""
    at = bisect_right(ranges, position, key=itemgetter(0)) - 1
    return at >= 0 and position < ranges[at][1]
