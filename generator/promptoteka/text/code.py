"""Where code stands in a Markdown text."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.text.fences import fenced
from promptoteka.text.source import Source
from promptoteka.text.ticks import ticked


def code_ranges(source: Source) -> Iterator[tuple[int, int]]:
    """Offsets of fences and code spans, near enough: spans end at a blank line."""
    paragraph = 0
    code = fenced(source.lines)
    for number, (line, is_code) in enumerate(zip([*source.lines, ""], [*code, False], strict=True)):
        start, end = source.offset(number), source.offset(number + 1)
        if is_code or not line.strip(" \t>"):
            yield from ((low, high) for low, high, _ in ticked(source.text, paragraph, start))
            paragraph = end
        if is_code:
            yield start, end
