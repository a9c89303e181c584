"""Which lines of a Markdown text are fenced code (CommonMark 4.5), in quotes and lists too (5.1, 5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Final

_OPENING: Final = re.compile(r" {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_CLOSING: Final = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,}) *$")
_QUOTE: Final = re.compile(r" {0,3}> ?")
_NEXT_QUOTE: Final = re.compile(r" *> ?")
"""The reader's parser takes any indent where a quote goes on."""
_ITEM: Final = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])(?: (?= *$)| {1,4}(?! )| |$)")
_INTERRUPTS: Final = re.compile(
    r" {0,3}(?:`{3,}[^`]*$|~{3}|#{1,6}(?: |$)|>|[-+*] +\S|1[.)] +\S|([-_*])(?: *\1){2,} *$)"
)
"""What ends a paragraph without a blank line."""
MAX_NESTING: Final = 20
"""Quotes and lists inside one another that are read as such; what stands deeper is text."""
_TAB: Final = 4
_IN_QUOTE: Final = 0
"""A quote among containers; an item of a list is the width of its indent."""


def fenced(lines: Sequence[str]) -> Iterator[bool]:
    """Of each line whether it is a fence or stands behind one that is not closed yet."""
    text = "\n".join(lines)
    if "```" not in text and "~~~" not in text:
        return repeat(False, len(lines))
    return map(_Scanner().is_fenced, lines)


@dataclass(slots=True)
class _Scanner:
    """What is open above a line: the quotes and list items it may stand in, and the fence or paragraph inside them."""

    containers: list[int] = field(default_factory=list)
    fence: str = ""
    in_paragraph: bool = False

    def is_fenced(self, line: str) -> bool:
        depth, rest = self._continued(line.expandtabs(_TAB) if "\t" in line else line)
        if self.fence and depth == len(self.containers):
            closing = _CLOSING.match(rest)
            if closing and closing["fence"].startswith(self.fence):
                self.fence = ""
            return True
        is_lazy = self.in_paragraph and depth < len(self.containers) and not _INTERRUPTS.match(rest)
        if is_lazy and rest.strip():
            return False
        del self.containers[depth:]
        while len(self.containers) < MAX_NESTING and (opening := _QUOTE.match(rest) or _ITEM.match(rest)):
            is_quote = opening[0].lstrip().startswith(">")
            self.containers.append(_IN_QUOTE if is_quote else opening.end() + (opening[0][-1] != " "))
            rest, self.in_paragraph = rest[opening.end() :], False
        fence = _OPENING.match(rest)
        self.fence = fence["fence"] if fence else ""
        is_code = rest.startswith("    ") and not self.in_paragraph
        self.in_paragraph = bool(rest.strip()) and not is_code and not _INTERRUPTS.match(rest)
        return bool(self.fence)

    def _continued(self, rest: str) -> tuple[int, str]:
        """How many of the containers the line goes on with, and what it says in the innermost of these."""
        for depth, container in enumerate(self.containers):
            if container == _IN_QUOTE:
                marker = _NEXT_QUOTE.match(rest)
                if marker is None:
                    return depth, rest
                rest = rest[marker.end() :]
            elif rest.startswith(" " * container):
                rest = rest[container:]
            elif rest.strip():
                return depth, rest
        return len(self.containers), rest
