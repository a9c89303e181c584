"""Inline content: its plain text, and how a leading label or marker is taken off it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token


def plain(inline: Token) -> str:
    """The text of an inline token without markup, on one line."""
    return " ".join("".join(_texts(inline.children or [])).split())


def _texts(children: Sequence[Token]) -> list[str]:
    texts = []
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            texts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            texts.append(" ")
        elif child.type == "image":
            texts += _texts(child.children or [])
    return texts


def split_bold(children: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens inside the bold run that `children` open with (emoji may stand before it), and those behind it."""
    opening = next((index for index, child in enumerate(children) if child.type == "strong_open"), None)
    if opening is None:
        return [], list(children)
    closing = _closing(children, opening)
    return list(children[opening + 1 : closing]), list(children[closing + 1 :])


def drop_marker(children: Sequence[Token], marker: re.Pattern[str]) -> list[Token]:
    """`children` without the `marker` they open with, and without the bold around the marker or around all."""
    kept = [child for index, child in enumerate(children) if index or child.content or child.type != "text"]
    if kept and kept[0].type == "strong_open":
        closing = _closing(kept, 0)
        inner, outer = kept[1:closing], kept[closing + 1 :]
        return _cut(inner, marker) + (_cut(outer, _SPACE) if outer else [])
    return _cut(kept, marker)


_SPACE = re.compile(r"[\s:]*")


def _cut(children: Sequence[Token], pattern: re.Pattern[str]) -> list[Token]:
    if not children or children[0].type != "text":
        return list(children)
    found = pattern.match(children[0].content)
    if not found:
        return list(children)
    rest = children[0].copy(content=children[0].content[found.end() :])
    return [rest, *children[1:]]


def _closing(children: Sequence[Token], opening: int) -> int:
    depth = 0
    for index in range(opening, len(children)):
        depth += children[index].nesting if children[index].type.startswith("strong") else 0
        if depth == 0:
            return index
    return len(children) - 1
