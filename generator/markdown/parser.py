"""Lines of Markdown become a `Document` of blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.markdown import syntax
from generator.markdown.nodes import Node, split

PARSER = MarkdownIt("commonmark", {"html": False})
PARSER.enable(["table", "strikethrough"])
PARSER.disable("html_block")
PARSER.disable("html_inline")
syntax.use(PARSER)


@dataclass(frozen=True, slots=True)
class Document:
    """What was parsed: the outermost blocks, every token, and the labels of link reference definitions."""

    nodes: list[Node]
    tokens: Sequence[Token]
    references: Mapping[str, Any]


def parse(lines: Sequence[str], first: int = 0) -> Document:
    """The blocks of `lines[first:]`; their lines count from the start of `lines`."""
    environment: dict[str, Any] = {}
    tokens = PARSER.parse("\n".join(lines[first:]), environment)
    for token in tokens:
        if token.map:
            start, end = (first + line for line in token.map)
            while end > start + 1 and end <= len(lines) and not lines[end - 1].strip():
                end -= 1
            token.map = [start, end]
    return Document(split(tokens), tokens, environment.get("references", {}))
