"""The text of a file and the places in it. Offsets inside, line:column at the edge."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\r|\n")
BOM = "\ufeff"


class Span(NamedTuple):
    """Half-open range of offsets, in code points of `Source.text`."""

    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A file's text. Lines end at CRLF, CR and LF only (CommonMark 2.1), whatever `str.splitlines` believes."""

    path: str
    text: str

    def __getstate__(self) -> dict[str, str]:
        """Pickled without what can be computed again."""
        return {"path": self.path, "text": self.text}

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends and without a BOM; NUL reads as U+FFFD (CommonMark 2.3)."""
        text = self.text.removeprefix(BOM).replace("\0", "\ufffd")
        return LINE_END.split(text) if "\r" in text else text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        first = len(BOM) if self.text.startswith(BOM) else 0
        if "\r" in self.text:
            return [first, *(end.end() for end in LINE_END.finditer(self.text))]
        return list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=first))

    def offset(self, line: int, column: int = 0) -> int:
        """The offset of a 0-based line and column; past the last line: the end of the text."""
        return self._starts[line] + column if line < len(self._starts) else len(self.text)

    def tile(self, first: int, last: int) -> str:
        """The raw text of lines `first` to `last` (exclusive), line ends and a BOM included."""
        return self.text[0 if first == 0 else self.offset(first) : self.offset(last)]

    def line_span(self, first: int, last: int | None = None) -> Span:
        """The span of a line, or of the lines `first` to `last` (exclusive), without the last line end."""
        first = min(first, len(self.lines) - 1)
        last = first + 1 if last is None else min(max(last, first + 1), len(self.lines))
        return Span(self._starts[first], self._starts[last - 1] + len(self.lines[last - 1]))

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column of an offset; columns count code points."""
        line = max(bisect_right(self._starts, offset) - 1, 0)
        return line + 1, max(offset - self._starts[line], 0) + 1
