"""Tokens become the tree of blocks that all outputs are written from. Only this room knows tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, cast

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from promptoteka.model import markdown as tree
from promptoteka.model.markdown import Block, Inline
from promptoteka.reader.markdown.nodes import Node
from promptoteka.reader.markdown.parser import parse_inside, parse_line
from promptoteka.text.fences import MAX_NESTING

_MARKS: Final[dict[str, Callable[[tuple[Inline, ...]], Inline]]] = {
    "em_open": tree.Emphasis,
    "strong_open": tree.Strong,
    "s_open": tree.Strike,
}


def blocks(nodes: Iterable[Node]) -> tuple[Block, ...]:
    return tuple(block for node in nodes for block in _blocks(iter(node.tokens)))


def line(source: str, references: Mapping[str, Any]) -> tuple[Inline, ...]:
    """The inlines of a piece of a paragraph; `references` are those that the document defines."""
    content = list(_inlines(iter(parse_line(source, references))))
    if content and isinstance(content[0], str):
        content[0] = content[0].lstrip()
    if content and isinstance(content[-1], str):
        content[-1] = content[-1].rstrip()
    return tuple(inline for inline in content if inline != "")


def _blocks(tokens: Iterator[Token]) -> tuple[Block, ...]:
    """Blocks up to the end, or to the token that closes what they stand in."""
    made: list[Block] = []
    for token in tokens:
        match token.type:
            case "paragraph_open":
                content = _content(tokens)
                made.append(tree.Plain(content) if token.hidden else tree.Paragraph(content))
            case "heading_open":
                anchor = token.attrGet("id")
                made.append(tree.Heading(int(token.tag[1:]), _content(tokens), None if anchor is None else str(anchor)))
            case "bullet_list_open":
                made.append(tree.BulletList(_items(tokens)))
            case "ordered_list_open":
                start = token.attrGet("start")
                made.append(tree.OrderedList(_items(tokens), 1 if start is None else int(start)))
            case "blockquote_open":
                made.append(tree.Quote(_blocks(tokens)))
            case "fence" | "code_block":
                words = _text(unescapeAll(token.info)).split(maxsplit=1)
                made.append(tree.CodeBlock(token.content, words[0] if words else ""))
            case "hr":
                made.append(tree.ThematicBreak())
            case "table_open":
                made.append(_table(tokens))
            case "comment":
                pass
            case _:
                break
    return tuple(made)


def _content(tokens: Iterator[Token]) -> tuple[Inline, ...]:
    """What stands in a paragraph or a heading that has been opened; `tokens` go on behind it."""
    inline = next(tokens)
    next(tokens)
    return _inside(inline)


def _items(tokens: Iterator[Token]) -> tuple[tuple[Block, ...], ...]:
    items = []
    for token in tokens:
        if token.type != "list_item_open":
            break
        items.append(_blocks(tokens))
    return tuple(items)


def _table(tokens: Iterator[Token]) -> tree.Table:
    rows: list[list[tuple[Inline, ...]]] = []
    alignments: list[tree.Alignment | None] = []
    for token in tokens:
        match token.type:
            case "table_close":
                break
            case "tr_open":
                rows.append([])
            case "th_open":
                style = str(token.attrGet("style") or "")
                alignments.append(cast(tree.Alignment, style.removeprefix("text-align:")) if style else None)
            case "inline":
                rows[-1].append(_inside(token))
    head, *body = map(tuple, rows)
    return tree.Table(tuple(alignments), head, tuple(body))


def _inside(inline: Token) -> tuple[Inline, ...]:
    return tuple(_inlines(iter(parse_inside(inline))))


def _inlines(tokens: Iterator[Token], depth: int = 0, *, in_link: bool = False) -> list[Inline]:
    """Inlines up to the end, or to the token that closes what they stand in.

    Marks that nest deeper than `MAX_NESTING` are left out, and so is a link inside a link: HTML has none.
    """
    made: list[Inline] = []
    left_out = 0
    for token in tokens:
        kind = token.type
        if kind == "text":
            _add(_text(token.content), made)
        elif kind == "softbreak":
            _add("\n", made)
        elif kind == "code_inline":
            made.append(tree.Code(token.content))
        elif kind == "hardbreak":
            made.append(tree.LineBreak())
        elif kind == "image":
            made.append(tree.Image(_attribute(token, "src"), _text(_alt(token.children or ())), _title(token)))
        elif token.nesting < 0:
            if not left_out:
                break
            left_out -= 1
        elif depth == MAX_NESTING or (in_link and kind == "link_open"):
            left_out += 1
        elif kind == "link_open":
            content = tuple(_inlines(tokens, depth + 1, in_link=True))
            made.append(tree.Link(content, _attribute(token, "href"), _title(token)))
        else:
            made.append(_MARKS[kind](tuple(_inlines(tokens, depth + 1, in_link=in_link))))
    return made


def _add(text: str, made: list[Inline]) -> None:
    if made and isinstance(made[-1], str):
        made[-1] += text
    elif text:
        made.append(text)


def _alt(tokens: Iterable[Token]) -> str:
    return "".join(map(_said, tokens))


def _said(token: Token) -> str:
    if token.type == "image":
        return _alt(token.children or ())
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content


def _title(token: Token) -> str:
    return _text(_attribute(token, "title"))


def _attribute(token: Token, name: str) -> str:
    return str(token.attrGet(name) or "")


def _text(written: str) -> str:
    """Text without the line ends that only an entity can bring: no HTML can hold them."""
    return written.replace("\r", "\n") if "\r" in written else written
