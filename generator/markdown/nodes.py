"""Blocks of a document: slices of the flat token list, with their lines in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

SEPARATORS = ("hr", "comment")


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """An inline code span: its content as rendered, and where its back-ticks begin and end (0-based line, column)."""

    content: str
    start: tuple[int, int]
    end: tuple[int, int]


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

    def code_spans(self, lines: Sequence[str]) -> Iterator[CodeSpan]:
        """The code spans inside, in order; `lines` are those of the source."""
        for token in self.tokens:
            if token.type == "inline" and "`" in token.content:
                yield from _code_spans(token, lines)


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


def _code_spans(inline: Token, lines: Sequence[str]) -> Iterator[CodeSpan]:
    first = inline.map[0] if inline.map else 0
    columns = _Columns(inline.content.split("\n"), lines[first:])
    for child in inline.children or []:
        if child.type == "code_inline" and child.meta:
            start = columns.place(child.meta["start"])
            end = columns.place(child.meta["end"])
            yield CodeSpan(child.content, (first + start[0], start[1]), (first + end[0], end[1]))


class _Columns:
    """Maps offsets of an inline token's content, which has lost its markers and indents, to columns of the source."""

    def __init__(self, content: list[str], lines: Sequence[str]) -> None:
        self._content = content
        self._shifts = [_shift(text, line) for text, line in zip(content, lines, strict=False)]

    def place(self, offset: int) -> tuple[int, int]:
        line = 0
        while offset > len(self._content[line]):
            offset -= len(self._content[line]) + 1
            line += 1
        return line, offset + self._shifts[line]


def _shift(text: str, line: str) -> int:
    """How far right `text`, a line of a block's content, stands in its source `line`."""
    line, text = line.rstrip(), text.rstrip()
    return len(line) - len(text) if line.endswith(text) else max(line.find(text), 0)
