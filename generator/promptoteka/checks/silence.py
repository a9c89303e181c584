"""Comments that silence rules: `<!-- promptoteka: ignore PL414 the prompt is meant to be long -->`.

A comment speaks for the block below it; above a heading for that whole section; above the H1, or above everything,
for the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptoteka.text.fences import fenced
from promptoteka.text.source import Source, Span

_COMMENT = re.compile(r"<!--\s*promptoteka:\s*ignore\s+(?P<names>[\w-]+(?:\s*,\s*[\w-]+)*)(?P<reason>[^>]*?)\s*-->")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: what it names (codes, beginnings of codes, names of rules), why, its place, and what it covers."""

    names: tuple[str, ...]
    reason: str
    span: Span
    scope: Span

    def covers(self, span: Span) -> bool:
        return self.scope.start <= span.start <= self.scope.end


def comments(source: Source) -> Iterator[Comment]:
    """The silencing comments of a text, in order; none is read inside a fence."""
    if "promptoteka:" not in source.text:
        return
    code = list(fenced(source.lines))
    for number, line in enumerate(source.lines):
        for found in () if code[number] else _COMMENT.finditer(line):
            start = source.offset(number)
            yield Comment(
                names=tuple(name.strip() for name in found["names"].split(",")),
                reason=found["reason"].strip(),
                span=Span(start + found.start(), start + found.end()),
                scope=_scope(source, number, code),
            )


def _scope(source: Source, comment: int, code: Sequence[bool]) -> Span:
    lines = source.lines
    first = next((n for n in range(comment + 1, len(lines)) if lines[n].strip()), len(lines))
    heading = _HEADING.match(lines[first]) if first < len(lines) and not code[first] else None
    if heading is None:
        last = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
        return Span(source.offset(comment), source.offset(last))
    level = len(heading["marks"])
    if level == 1:
        return Span(0, len(source.text))
    headings = ((n, _HEADING.match(lines[n])) for n in range(first + 1, len(lines)) if not code[n])
    last = next((n for n, other in headings if other and len(other["marks"]) <= level), len(lines))
    return Span(source.offset(comment), source.offset(last))
