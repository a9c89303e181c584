"""Blocks as text without markup, each on lines of its own, a row of a table on one. A picture is no text, but
one of another host is shown as a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from promptoteka.model.markdown.tree import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Heading,
    Image,
    Inline,
    LineBreak,
    OrderedList,
    Paragraph,
    Plain,
    Quote,
    Table,
    ThematicBreak,
)
from promptoteka.text.links import is_elsewhere


def plain(blocks: Iterable[Block]) -> str:
    return "\n".join(text for block in blocks for text in _texts(block)).strip()


def plain_inlines(content: Iterable[Inline]) -> str:
    return "".join(map(_inline, content))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Plain(content) | Paragraph(content) | Heading(content=content):
            yield plain_inlines(content)
        case BulletList(items) | OrderedList(items):
            for item in items:
                yield plain(item)
        case Quote(blocks):
            yield plain(blocks)
        case CodeBlock(text):
            yield text
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                yield " ".join(map(plain_inlines, row))
        case ThematicBreak():
            pass


def _inline(inline: Inline) -> str:
    match inline:
        case str():
            return inline
        case Code(text):
            return text
        case LineBreak():
            return "\n"
        case Image(target, alt):
            return (alt or target) if is_elsewhere(target) else ""
        case _:
            return plain_inlines(inline.content)
