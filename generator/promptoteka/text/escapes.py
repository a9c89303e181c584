"""Characters that a source spells: escapes of YAML's double-quoted texts, and HTML's character references."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.entities import html5
from typing import Final, NamedTuple


class Escape(NamedTuple):
    """A place of the source that stands for other text."""

    start: int
    end: int
    text: str


_ESCAPE: Final = re.compile(
    r"\\(?:x(?P<two>[0-9A-Fa-f]{2})|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|(?P<letter>[0abvfeN_LP]))"
    r"|&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));"
)
_LETTERS: Final = dict(zip("0abvfeN_LP", "\0\a\b\v\f\x1b\x85\xa0\u2028\u2029", strict=True))
"""YAML 1.2, 5.7, without tabs, line ends and what can be typed."""


def escapes(text: str) -> Iterator[Escape]:
    """Every place that could be such a spelling, in order; what is code or unquoted is told by the values alone."""
    for found in _ESCAPE.finditer(text):
        if written := _meaning(found):
            yield Escape(found.start(), found.end(), written)


def _meaning(found: re.Match[str]) -> str:
    if found["name"]:
        return html5.get(f"{found['name']};", "")
    if found["letter"]:
        return _LETTERS[found["letter"]]
    digits = found["two"] or found["four"] or found["eight"] or found["hex"]
    code = int(digits, 16) if digits else int(found["decimal"])
    return chr(code) if code <= sys.maxunicode else ""
