"""Inline content as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from promptoteka.reader.markdown.parser import parse_inside


def plain(inline: Token) -> str:
    """The text of an inline token without markup, on one line."""
    return " ".join("".join(_texts(parse_inside(inline))).split())


def _texts(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type == "image":
            yield from _texts(child.children or [])
