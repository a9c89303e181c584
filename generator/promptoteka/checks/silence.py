"""Comments that silence rules: `<!-- promptoteka: ignore PL414 the prompt is meant to be long -->`.

A comment speaks for the block below it; above a heading for that whole section; above the H1, or above everything,
for the file. It names whole rules, and only such as the settings let it: what strangers send must not switch off what
would stop it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from promptoteka.checks.rules.ignores import (
    ignore_not_allowed,
    ignore_of_many,
    ignore_without_reason,
    unused_ignore,
)
from promptoteka.model.diagnostics import Diagnostic, Rule
from promptoteka.text.fences import fenced
from promptoteka.text.source import Source, Span

_SIGN: Final = "promptoteka:"
_ORDER: Final = re.compile(r"\s*promptoteka:\s*ignore\s+(?P<names>[\w-]+(?:\s*,\s*[\w-]+)*)(?P<reason>[^>]*)\Z")
_LONGEST: Final = 2000
"""Characters of a comment."""
_HEADING: Final = re.compile(r" {0,3}(?P<marks>#{1,6})(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: what it names (codes and names of rules), why, its place, and what it covers."""

    names: tuple[str, ...]
    reason: str
    span: Span
    scope: Span


@dataclass(frozen=True, slots=True)
class Silenced:
    """A diagnostic that a comment silences."""

    diagnostic: Diagnostic
    comment: Comment


@dataclass(frozen=True, slots=True)
class Heard:
    """What is left of a file's diagnostics, with those about the comments, and what comments silence."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...]


def hear(source: Source, found: Sequence[Diagnostic], rules: Iterable[Rule], may: Callable[[Rule], bool]) -> Heard:
    """`found` after the comments of a source; `rules` are all there are, `may` says which of them comments silence."""
    written = list(comments(source))
    if not written:
        return Heard(tuple(found), ())
    known = {name: rule for rule in rules for name in (rule.code.lower(), rule.name)}
    starts = _starts(found)
    orders: defaultdict[str, list[Comment]] = defaultdict(list)
    about: list[Diagnostic] = []
    for comment in written:
        if not comment.reason:
            about.append(Diagnostic(ignore_without_reason.RULE, source, comment.span))
            continue
        for name in comment.names:
            rule = known.get(name.lower())
            values = {"code": name}
            if rule is None and any(code.startswith(name.lower()) for code in known):
                about.append(Diagnostic(ignore_of_many.RULE, source, comment.span, values))
            elif rule is None or not may(rule):
                refusal = ignore_not_allowed.RULE if rule else unused_ignore.RULE
                about.append(Diagnostic(refusal, source, comment.span, values))
            else:
                orders[rule.code].append(comment)
                if not _is_used(comment, starts.get(rule.code, [])):
                    about.append(Diagnostic(unused_ignore.RULE, source, comment.span, values))
    silenced = dict(_silenced(found, orders))
    left = [diagnostic for number, diagnostic in enumerate(found) if number not in silenced]
    return Heard((*left, *about), tuple(Silenced(found[number], comment) for number, comment in silenced.items()))


def _starts(found: Sequence[Diagnostic]) -> dict[str, list[int]]:
    """By code, where its diagnostics begin, in order."""
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for diagnostic in found:
        starts[diagnostic.rule.code].append(diagnostic.span.start)
    return {code: sorted(places) for code, places in starts.items()}


def _is_used(comment: Comment, starts: Sequence[int]) -> bool:
    return bisect_right(starts, comment.scope.end) > bisect_left(starts, comment.scope.start)


def _silenced(found: Sequence[Diagnostic], orders: Mapping[str, list[Comment]]) -> Iterator[tuple[int, Comment]]:
    """The numbers of the diagnostics that begin in what a comment covers, with the comment that reaches furthest."""
    reach: dict[str, tuple[list[int], list[Comment]]] = {}
    for code, written in orders.items():
        ordered = sorted(written, key=lambda comment: comment.scope)
        furthest = list(accumulate(ordered, _further))
        reach[code] = ([comment.scope.start for comment in ordered], furthest)
    for number, diagnostic in enumerate(found):
        begins, furthest = reach.get(diagnostic.rule.code, ([], []))
        at = bisect_right(begins, diagnostic.span.start)
        if at and diagnostic.span.start <= furthest[at - 1].scope.end:
            yield number, furthest[at - 1]


def _further(one: Comment, other: Comment) -> Comment:
    return other if other.scope.end > one.scope.end else one


def comments(source: Source) -> Iterator[Comment]:
    """The silencing comments of a text, in order; none is read inside a fence."""
    if _SIGN not in source.text:
        return
    code = list(fenced(source.lines))
    orders = [
        (number, place, order)
        for number, line in enumerate(source.lines)
        if _SIGN in line and not code[number]
        for place, order in _orders(line)
    ]
    scopes = _Scopes(source, code) if orders else None
    for number, (first, last), order in orders:
        start = source.offset(number)
        if scopes:
            yield Comment(
                names=tuple(name.strip() for name in order["names"].split(",")),
                reason=order["reason"].strip(),
                span=Span(start + first, start + last),
                scope=scopes.of(number),
            )


def _orders(line: str) -> Iterator[tuple[tuple[int, int], re.Match[str]]]:
    """The comments of a line that are orders to us, with their columns."""
    end = 0
    while (close := line.find("-->", end)) >= 0:
        start = line.rfind("<!--", end, close)
        if start >= 0 and close - start <= _LONGEST and (order := _ORDER.match(line[start + 4 : close].rstrip())):
            yield (start, close + 3), order
        end = close + 3


class _Scopes:
    """What comments of a source cover, each line looked at once."""

    def __init__(self, source: Source, code: Sequence[bool]) -> None:
        self._source = source
        lines = source.lines
        self._filled = [number for number, line in enumerate(lines) if line.strip()]
        self._blank = [number for number, line in enumerate(lines) if not line.strip()]
        self._levels: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        open_: list[int] = []
        for number, line in enumerate(lines):
            if heading := None if code[number] else _HEADING.match(line):
                level = len(heading["marks"])
                while open_ and self._levels[open_[-1]] >= level:
                    self._ends[open_.pop()] = number
                self._levels[number] = level
                open_.append(number)

    def of(self, comment: int) -> Span:
        source = self._source
        first = _next(self._filled, comment + 1, len(source.lines))
        level = self._levels.get(first)
        if level == 1:
            return Span(0, len(source.text))
        last = (
            _next(self._blank, first, len(source.lines)) if level is None else self._ends.get(first, len(source.lines))
        )
        return Span(source.offset(comment), source.offset(last))


def _next(numbers: Sequence[int], least: int, otherwise: int) -> int:
    at = bisect_left(numbers, least)
    return numbers[at] if at < len(numbers) else otherwise
