"""Blocks of a document: slices of the flat token list, with their lines in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

SEPARATORS = ("hr", "comment")


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """An inline code span of the block at the source lines `first` to `last` (0-based, exclusive)."""

    content: str
    """As rendered: line ends are spaces."""
    source: str
    """With its back-ticks, as it stands in the block without the markers and indents of what the block stands in."""
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Node:
    """A block: its tokens from opening to closing, and the source lines `first` to `last` (0-based, exclusive)."""

    kind: str
    """Token type without `_open`: `heading`, `paragraph`, `blockquote`, `bullet_list`, `list_item`, `fence` …"""
    tokens: Sequence[Token]
    first: int
    last: int

    @property
    def level(self) -> int:
        """Level of a heading."""
        return int(self.tokens[0].tag[1:])

    @property
    def inline(self) -> Token:
        """The inline token of a paragraph or a heading."""
        return self.tokens[1]

    @property
    def content(self) -> str:
        """A fence's text, without its last line end."""
        return self.tokens[0].content.removesuffix("\n")

    @property
    def is_separator(self) -> bool:
        """Whether it only parts other blocks: a rule, a comment, a lone `<br>` or non-breaking space."""
        if self.kind in SEPARATORS:
            return True
        return self.kind == "paragraph" and all(
            child.type in ("hardbreak", "softbreak") or (child.type == "text" and not child.content.strip())
            for child in self.inline.children or []
        )

    @property
    def is_list(self) -> bool:
        return self.kind in ("bullet_list", "ordered_list")

    def children(self) -> list[Node]:
        return split(self.tokens[1:-1])

    def code_spans(self) -> Iterator[CodeSpan]:
        """The code spans inside, in order."""
        for token in self.tokens:
            if token.type == "inline" and token.map and "`" in token.content:
                for child in token.children or []:
                    if child.type == "code_inline":
                        source = token.content[child.meta["start"] : child.meta["end"]]
                        yield CodeSpan(child.content, source, *token.map)


def split(tokens: Sequence[Token]) -> list[Node]:
    """The blocks at the outermost nesting of `tokens`."""
    nodes = []
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            opening = tokens[start]
            first, last = opening.map or (0, 0)
            nodes.append(Node(opening.type.removesuffix("_open"), tokens[start : index + 1], first, last))
            start = index + 1
    return nodes
