"""What rules about sections share: where a heading's words stand, and what the reader said of it already."""

from __future__ import annotations

import re

from promptoteka.checks.rules.base import Loaded, Rule, Source, Span
from promptoteka.reader.markdown import Node

_MARKS = re.compile(r"[ \t>]*#{1,6}[ \t]*|[ \t]+")
_CLOSING = re.compile(r"(?:[ \t]+#+)?[ \t]*$")


def heading_span(source: Source, heading: Node) -> Span:
    """The words of a heading, without its marks."""
    line = source.lines[heading.first]
    opening = _MARKS.match(line)
    start = opening.end() if opening else 0
    closing = _CLOSING.search(line, start)
    end = closing.start() if closing else len(line)
    first = source.offset(heading.first)
    return Span(first + start, first + end) if end > start else Span(first, first + len(line))


def reported_lines(loaded: Loaded, *rules: Rule) -> set[int]:
    """The lines on which the reader found one of the rules."""
    return {loaded.source.position(one.span.start)[0] - 1 for one in loaded.diagnostics if one.rule in rules}
