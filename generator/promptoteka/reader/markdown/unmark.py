"""Markdown becomes text as a letter has it: the words and the lines of the source, without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from promptoteka.reader.markdown.document import parse
from promptoteka.reader.markdown.nodes import Node
from promptoteka.reader.markdown.parser import PARSER, parse_inside

_DEFINITION = re.compile(r"^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)*)\[(?=[^\]\n]*\]:)", re.MULTILINE)
_QUOTED_BLANK = " \t>"


def unmarked(text: str) -> str:
    """`text` without emphasis, back-ticks, heading and quote marks and fences.

    Blank lines, numbers of lists and rules stay, bullets become dashes, a link is followed by its target, the cells
    of a table stand between bars. HTML comments show nowhere, as in `render`. Definitions of links stay as they are.
    """
    document = parse(text.split("\n"))
    if document.references:
        text = _DEFINITION.sub(r"\1\\[", text)
        document = parse(text.split("\n"))
    return "\n".join(_lines_of(document.nodes, text.split("\n")))


def _lines_of(nodes: Sequence[Node], source: Sequence[str]) -> list[str]:
    lines: list[str] = []
    end = nodes[0].first if nodes else 0
    for node in nodes:
        lines += [""] * (node.first - end)
        lines += _block(node, source)
        end = node.last
        while end > node.first + 1 and not source[end - 1].strip(_QUOTED_BLANK):
            end -= 1
    return lines


def _block(node: Node, source: Sequence[str]) -> list[str]:
    opening = node.tokens[0]
    if node.kind == "list_item":
        marker = f"{opening.info}{opening.markup} " if opening.info else "- "
        first, *rest = _lines_of(node.children(), source) or [""]
        return [marker + first, *(" " * len(marker) + line if line else "" for line in rest)]
    if node.kind in ("paragraph", "heading"):
        return "".join(_inside(node.tokens[1])).split("\n")
    if node.kind in ("fence", "code_block"):
        return node.content.split("\n")
    if node.kind == "table":
        return list(_rows(node))
    if node.kind == "hr":
        return [opening.markup[1:]]  # the parser counts one more than there are
    return _lines_of(node.children(), source)


def _rows(table: Node) -> Iterator[str]:
    cells: list[str] = []
    for token in table.tokens:
        if token.type == "inline":
            cells.append("".join(_inside(token)))
        elif token.type == "tr_close":
            yield " | ".join(cells)
            cells = []


def _inside(inline: Token) -> Iterator[str]:
    target = ""
    for token in parse_inside(inline):
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "link_open":
            target = "" if token.markup == "autolink" else PARSER.normalizeLinkText(str(token.attrGet("href")))
        elif token.type == "link_close" and target:
            yield f" ({target})"
        elif token.type == "image":
            yield f"{token.content} ({PARSER.normalizeLinkText(str(token.attrGet('src')))})"
