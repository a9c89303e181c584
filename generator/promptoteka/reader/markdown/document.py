"""Lines of Markdown become a `Document` of blocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from markdown_it.token import Token

from promptoteka.reader.markdown.nodes import Node, split
from promptoteka.reader.markdown.parser import parse_blocks


@dataclass(frozen=True, slots=True)
class Document:
    """What was parsed: the outermost blocks, every block token, and the link reference definitions."""

    nodes: list[Node]
    tokens: Sequence[Token]
    references: Mapping[str, Any]
    definitions: Sequence[tuple[int, int, int]] = ()
    """Line, first and last column of the target of each of these."""


def parse(lines: Sequence[str], first: int = 0) -> Document:
    """The blocks of `lines[first:]`; their lines count from the start of `lines`."""
    environment: dict[str, Any] = {}
    tokens = parse_blocks("\n" * first + "\n".join(lines[first:]), environment)
    for token in tokens:
        if token.map and token.nesting == 1:
            start, end = token.map
            while end > start + 1 and (end > len(lines) or not lines[end - 1].strip()):
                end -= 1
            token.map[1] = end
    definitions = list(_places(environment["addresses"], lines, first)) if "addresses" in environment else ()
    return Document(split(tokens), tokens, environment.get("references", {}), definitions)


def _places(addresses: Iterable[tuple[int, int]], lines: Sequence[str], first: int) -> Iterator[tuple[int, int, int]]:
    starts = list(accumulate((len(line) + 1 for line in lines[first:]), initial=first))
    for start, end in addresses:
        number = bisect_right(starts, start) - 1
        yield first + number, start - starts[number], end - starts[number]
