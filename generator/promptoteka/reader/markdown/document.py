"""Lines of Markdown become a `Document` of blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    return Document(split(tokens), tokens, environment.get("references", {}))
