"""Where a text points: its links and images."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from promptoteka.reader.markdown.parser import parse_inside


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image: its target as normalized by the parser, and the lines of the block that it stands in."""

    target: str
    is_image: bool
    first: int
    last: int


def links(tokens: Sequence[Token]) -> Iterator[Link]:
    """The links and images of block tokens, in order."""
    for token in tokens:
        if token.type == "inline" and token.map and may_hold_links(token):
            for child in parse_inside(token):
                if child.type == "link_open":
                    yield Link(str(child.attrGet("href")), False, *token.map)
                elif child.type == "image":
                    yield Link(str(child.attrGet("src")), True, *token.map)


def may_hold_links(token: Token) -> bool:
    content = token.content
    return "](" in content or "<" in content or ("[" in content and "references" in token.meta)
