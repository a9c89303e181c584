"""Markdown with other addresses in its links: the author's own text, changed only where the parser found an address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from promptoteka.reader.markdown.links import may_hold_links
from promptoteka.reader.markdown.parser import parse_blocks, parse_inside

Place = tuple[int, int]
_SPECIAL: Final = re.compile(r"[\s\x00-\x1f<>()\\`|\"]")
"""What would end an address, or be read before it."""


def relinked(text: str, address: Callable[[str], str | None]) -> str:
    """`text` with the targets of links, images and definitions that `address` knows replaced by what it says."""
    if "]" not in text:
        return text
    pieces, at = list[str](), 0
    for start, end in sorted(_places(text)):
        written = text[start:end]
        is_bracketed = written.startswith("<")
        known = address(unescapeAll(written.replace("\\|", "|")[is_bracketed : len(written) - is_bracketed]))
        if known is not None:
            pieces += text[at:start], f"<{_encoded(known)}>" if is_bracketed else _encoded(known)
            at = end
    return "".join([*pieces, text[at:]])


def _places(text: str) -> Iterator[Place]:
    """Where the addresses of links stand in `text`."""
    environment: dict[str, Any] = {}
    tokens = parse_blocks(text, environment)
    yield from environment.get("addresses", ())
    lines = text.replace("\0", "\ufffd").split("\n")  # as the parser reads them
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    row, at = -1, 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or token.map is None:
            continue
        line = token.map[0]
        if before and before.type in ("th_open", "td_open"):
            at = at if line == row else 0
            content = token.content.replace("|", "\\|")
            row, at = line, max(at, lines[line].find(content, at))
            if may_hold_links(token):
                yield from _in_cell(token, starts[line] + at)
            at += len(content)
        elif may_hold_links(token):
            yield from _in_lines(token, lines, starts)


def _in_cell(token: Token, start: int) -> Iterator[Place]:
    """In a cell of a table, whose content has lost the escapes of its bars."""
    for place in _noted(token):
        first, last = (start + position + token.content.count("|", 0, position) for position in place)
        yield first, last


def _in_lines(token: Token, lines: Sequence[str], starts: Sequence[int]) -> Iterator[Place]:
    """In a block whose content has lost the markers and the indents of its lines: each is the end of its line."""
    assert token.map
    content = token.content
    begins = content.partition("\n")[0].strip()
    opened = (line for line in range(*token.map) if begins in lines[line])  # a line of odd blanks alone is dropped
    first = next(opened, token.map[0])
    for start, end in _noted(token):
        before = content.count("\n", 0, start)
        opening = content.rfind("\n", 0, start) + 1
        written = content[opening:].partition("\n")[0]
        indent = len(written) - len(written.lstrip())
        line = first + before
        column = lines[line].rfind(written.strip()) if line < token.map[1] else -1
        if column >= 0:
            shift = starts[line] + column - indent - opening
            yield start + shift, end + shift


def _noted(token: Token) -> Iterator[Place]:
    """The places in the content of an inline token that its links and images have noted; an autolink is absolute."""
    for child in parse_inside(token):
        if child.type in ("link_open", "image") and child.meta and child.info != "auto":
            yield child.meta["start"], child.meta["end"]


def _encoded(address: str) -> str:
    """An address as it may stand in Markdown, in a table too."""
    plain = _SPECIAL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
    return plain if unescapeAll(plain) == plain else plain.replace("&", "\\&")
