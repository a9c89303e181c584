"""Blocks of a document: slices of the flat token list, with their lines in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from promptoteka.reader.markdown.inline import plain
from promptoteka.reader.markdown.parser import parse_inside
from promptoteka.reader.markdown.places import place
from promptoteka.text.source import Source, Span
from promptoteka.text.ticks import ticked

_SHORT = 2000
"""Characters of a line that are compared sooner than remembered."""
SEPARATORS = ("hr", "comment")
_HIDES_TICKS = re.compile(r"[\\<]|\]\(")
"""What may keep a back-tick from being one of code: an escape, an autolink, a comment, the target of a link."""
_EMPTY = re.compile(r"(?>\s|<br\s*/?>|&nbsp;|\\\n|<!--.*?-->)*+", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """An inline code span of the block at the source lines `first` to `last` (0-based, exclusive)."""

    content: str
    """As rendered: line ends are spaces."""
    source: str
    """With its back-ticks, as it stands in the block without the markers and indents of what the block stands in."""
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
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
    def anchor(self) -> str | None:
        """The anchor that its author gave a heading: `## Questions {#faq}`."""
        return self.tokens[0].meta.get("anchor")

    @property
    def content(self) -> str:
        """Markdown inside a paragraph or a heading; text of a fence, without its last line end."""
        opening = self.tokens[0]
        return self.tokens[1].content if opening.nesting else opening.content.removesuffix("\n")

    @property
    def plain(self) -> str:
        """The text of a paragraph or a heading without markup, on one line."""
        return plain(self.tokens[1])

    @property
    def is_separator(self) -> bool:
        """Whether it only parts other blocks: a rule, a comment, a lone `<br>` or non-breaking space."""
        return self.kind in SEPARATORS or (self.kind == "paragraph" and bool(_EMPTY.fullmatch(self.content)))

    @property
    def is_list(self) -> bool:
        return self.kind in ("bullet_list", "ordered_list")

    def span(self, source: Source, start: int = 0, end: int | None = None) -> Span:
        """The place of a run of `content`, by default of all of it; its lines where it has none."""
        content = self.tokens[1].content if self.kind in ("paragraph", "heading") else ""
        if not content:
            return source.line_span(self.first, self.last)
        end = len(content) if end is None else end
        if "\n" not in content and (end - start == len(content) or len(content) < _SHORT):
            opening = source.offset(self.first, max(source.lines[self.first].rfind(content), 0))
            return Span(opening + start, opening + end)
        return Span(place(content, start, self.first, source), place(content, end, self.first, source))

    def children(self) -> list[Node]:
        return split(self.tokens[1:-1])

    def only(self, items: Sequence[Node]) -> Node:
        """This list with some of its items, which adjoin."""
        tokens = [self.tokens[0], *(token for item in items for token in item.tokens), self.tokens[-1]]
        return Node(self.kind, tokens, items[0].first, items[-1].last)

    def code_spans(self) -> Iterator[CodeSpan]:
        """The code spans inside, in order."""
        for token in self.tokens:
            if token.type == "inline" and token.map and "`" in token.content:
                spans = _parsed(token) if _HIDES_TICKS.search(token.content) else _ticked(token.content)
                for content, start, end in spans:
                    yield CodeSpan(content, token.content[start:end], *token.map)


def _parsed(token: Token) -> Iterator[tuple[str, int, int]]:
    for child in parse_inside(token):
        if child.type == "code_inline":
            yield child.content, child.meta["start"], child.meta["end"]


def _ticked(text: str) -> Iterator[tuple[str, int, int]]:
    """What the parser would say, for a fraction of the time."""
    for start, end, width in ticked(text, 0, len(text)):
        content = text[start + width : end - width].replace("\n", " ")
        is_padded = content.startswith(" ") and content.endswith(" ") and not content.isspace() and len(content) > 1
        yield content[1:-1] if is_padded and content.strip(" ") else content, start, end


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
