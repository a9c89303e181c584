"""The place itself: the line of source, a mark under what is meant, what to do, and the address of the rule's page.

error PL108 [missing-key] The required key `date` is missing
  --> content/articles/a.md:1:1
  |
1 | ---
  | ^^^
  = help: Add a line `date: …`
  = about the rule: https://example.org/rules/missing-key/
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from promptoteka.checks.reports.base import SEVERITY_COLOURS, SEVERITY_NAMES, Facts, Options, facts
from promptoteka.languages.texts import text
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.text.shown import command_starts, spelt, visible

_TAB: Final = "    "
_CUT: Final = "…"
_LEAST: Final = 20
"""Cells that a line of source gets in the narrowest of terminals."""
_MOST: Final = 400
"""Cells that it gets where the width is not known: a line may be the whole file, with a thousand problems in it."""

_BOLD: Final = "1"
_BLUE: Final = "34"


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a reader takes for one character: a letter with its marks, an emoji of many parts, an escape."""

    shown: str
    width: int
    end: int
    """Code points of the line up to its end."""


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """A block a diagnostic, an empty line between blocks."""
    for number, found in enumerate(diagnostics):
        if number:
            yield ""
        yield from _block(found, facts(found, options), options)


def _block(found: Diagnostic, fact: Facts, options: Options) -> Iterator[str]:
    rule, colour = found.rule, SEVERITY_COLOURS[found.rule.severity]
    gutter = " " * len(str(fact.line))
    room = None if options.width is None else options.width - len(gutter) - len(" | ")
    line, blank, marks = _excerpt(found, fact, room)
    name = _paint(text(SEVERITY_NAMES[rule.severity], options.lang), colour, options)
    arrow, path = _paint(" -->", _BLUE, options), _paint(fact.path, _BOLD, options)
    bar, sign = (_paint(f"{gutter} {drawn}", _BLUE, options) for drawn in "|=")
    yield f"{name} {rule.code} [{rule.name}] {_paint(fact.message, _BOLD, options)}"
    yield f"{gutter}{arrow} {path}:{fact.line}:{fact.column}"
    yield bar
    yield f"{_paint(f'{fact.line} |', _BLUE, options)} {line}".rstrip()
    yield f"{bar} {blank}{_paint(marks, colour, options)}"
    for key, said in (("report.help", fact.help), ("report.page", fact.url)):
        if said:
            yield f"{sign} {text(key, options.lang)}: {said}"


def _paint(words: str, colour: str, options: Options) -> str:
    return f"\x1b[{colour}m{words}\x1b[0m" if options.colour else words


def _excerpt(found: Diagnostic, fact: Facts, width: int | None) -> tuple[str, str, str]:
    """The first line of the span, the blank and the marks under it; cut to `width` cells around the span's start."""
    line = found.source.lines[fact.line - 1]
    goes_on = fact.end_line > fact.line
    last = len(line) if goes_on else fact.end_column - 1
    clusters = _clusters(line)
    first = bisect_right(clusters, fact.column - 1, key=_end)
    after = min(bisect_left(clusters, last, key=_end) + 1, len(clusters))
    window = _window(clusters, first, _MOST if width is None else width)
    before = _CUT if window.start else ""
    behind = _CUT if window.stop < len(clusters) else ""
    shown = before + "".join(cluster.shown for cluster in clusters[window.start : window.stop]) + behind
    blank = " " * (len(before) + _width(clusters[window.start : first]))
    marks = "^" * max(_width(clusters[first : min(after, window.stop)]), 1)
    return shown, blank, marks + (_CUT if goes_on or after > window.stop else "")


def _window(clusters: Sequence[Cluster], first: int, width: int) -> range:
    """The clusters that fit: a third of the width before the span, the rest from its start on."""
    if len(clusters) <= max(width, _LEAST) and _width(clusters) <= max(width, _LEAST):
        return range(len(clusters))
    room = max(width, _LEAST) - 2 * len(_CUT)
    start = stop = first
    used = 0
    while start > 0 and used + clusters[start - 1].width <= room // 3:
        start -= 1
        used += clusters[start].width
    while stop < len(clusters) and used + clusters[stop].width <= room:
        used += clusters[stop].width
        stop += 1
    while start > 0 and used + clusters[start - 1].width <= room:
        start -= 1
        used += clusters[start].width
    return range(start, stop)


@lru_cache(maxsize=8)
def _clusters(line: str) -> tuple[Cluster, ...]:
    """Found once for all problems of a line."""
    from wcwidth import iter_graphemes, wcswidth

    clusters = []
    end = 0
    commands = command_starts(line)
    for grapheme in iter_graphemes(line):
        shown = _TAB if grapheme == "\t" else spelt(grapheme) if end in commands else visible(grapheme)
        end += len(grapheme)
        clusters.append(Cluster(shown, max(wcswidth(shown), 0), end))
    return tuple(clusters)


def _end(cluster: Cluster) -> int:
    return cluster.end


def _width(clusters: Sequence[Cluster]) -> int:
    return sum(cluster.width for cluster in clusters)
