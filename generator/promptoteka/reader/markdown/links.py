"""Where a text points: its links and images."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from promptoteka.reader.markdown.document import Document
from promptoteka.reader.markdown.parser import PARSER, parse_inside
from promptoteka.reader.markdown.places import place
from promptoteka.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image, and the line on which the block begins that it stands in."""

    target: str
    """As normalized by the parser."""
    is_image: bool
    is_autolink: bool
    """Whether it is written `<address>`."""
    span: Span
    """Where its target is written: in the link itself, or in the definition it refers to."""
    line: int


def links(document: Document, source: Source) -> Iterator[Link]:
    """The links and images of a document, in order."""
    definitions: dict[str, Span] | None = None
    row, column = -1, 0
    for before, token in zip([None, *document.tokens], document.tokens, strict=False):
        if token.type != "inline" or not token.map:
            continue
        first, last = token.map
        is_cell = before is not None and before.type in ("th_open", "td_open")
        if is_cell:
            written = token.content.replace("|", "\\|")
            column = source.lines[first].find(written, column if first == row else 0)
            row, at = first, column
            column += len(written)
        if not may_hold_links(token):
            continue
        bars = [bar.start() for bar in re.finditer(r"\|", token.content)] if is_cell else []
        for child in parse_inside(token):
            if child.type not in ("link_open", "image"):
                continue
            target = str(child.attrGet("src" if child.type == "image" else "href"))
            if child.meta and is_cell:
                span = Span(*(_in_cell(bars, child.meta[end], first, at, source) for end in ("start", "end")))
            elif child.meta:
                span = Span(*(place(token.content, child.meta[end], first, source) for end in ("start", "end")))
            else:
                definitions = _definitions(document, source) if definitions is None else definitions
                span = definitions.get(target) or source.line_span(first, last)
            yield Link(
                target,
                child.type == "image",
                child.markup == "autolink",
                _bare(span, source) if child.meta else span,
                first,
            )


def may_hold_links(token: Token) -> bool:
    content = token.content
    return "](" in content or "<" in content or ("[" in content and "references" in token.meta)


def _in_cell(bars: Sequence[int], position: int, line: int, column: int, source: Source) -> int:
    """The offset of a position in a cell of a table, whose content has lost the escapes of its bars."""
    return source.offset(line, column + position + bisect_left(bars, position))


def _definitions(document: Document, source: Source) -> dict[str, Span]:
    """The places of the targets that link reference definitions give, by target."""
    places: dict[str, Span] = {}
    for line, start, end in document.definitions:
        span = _bare(Span(source.offset(line, start), source.offset(line, end)), source)
        target = PARSER.normalizeLink(unescapeAll(source.text[span.start : span.end]))
        places.setdefault(target, span)
    return places


def _bare(span: Span, source: Source) -> Span:
    """The place of a target without the angle brackets around it."""
    return Span(span.start + 1, span.end - 1) if source.text.startswith("<", span.start) else span
