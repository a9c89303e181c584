"""Where the inside of a block stands: its content has lost the markers and the indents of its lines."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from promptoteka.text.source import Source


def place(content: str, position: int, first: int, source: Source) -> int:
    """The offset in the source of a position in the content of a block that begins on the line `first`."""
    starts, shifts = _lines(content, first, source)
    line = bisect_right(starts, position) - 1
    return source.offset(first + line, max(position + shifts[line], 0))


@lru_cache(maxsize=8)
def _lines(content: str, first: int, source: Source) -> tuple[list[int], list[int]]:
    """Where each line of a content begins, and what leads from a position in it to a column; kept for the last
    blocks, as many places are asked of one."""
    lines = content.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    shifts = []
    for start, line, written in zip(starts, lines, source.lines[first : first + len(lines)], strict=False):
        words = line.strip()
        shifts.append(written.rfind(words) - line.find(words) - start)
    return starts, shifts
