"""Blocks become HTML where it is known on which page they stand.

Everything that an author wrote is escaped here, and an address gets out only as a browser reads it and if that leads
somewhere harmless (`text/links`): what is written is what nh3 would leave of it (`tests/site/test_html.py`). No page
asks another host for a picture: an image of somewhere else is a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from promptoteka.model.markdown import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    OrderedList,
    Paragraph,
    Plain,
    Quote,
    Strike,
    Strong,
    Table,
    ThematicBreak,
)
from promptoteka.pictures.sizes import Picture
from promptoteka.site.views import picture_html
from promptoteka.text.links import address_of


class Links(Protocol):
    """Where the links and the pictures of one text lead from the page that it stands on."""

    def link(self, target: str) -> str:
        """What leads to `target`, which is as the author wrote it."""

    def to(self, address: str) -> str:
        """What leads to a page or a file of the site."""

    def picture(self, target: str) -> Picture | None:
        """The picture at `target`, if it can be shown in several sizes."""


def html(blocks: Iterable[Block], links: Links) -> str:
    return "".join(_blocks(blocks, links))


def _blocks(blocks: Iterable[Block], links: Links) -> Iterator[str]:
    was_plain = False
    for block in blocks:
        if was_plain:
            yield "\n"
        yield _block(block, links)
        was_plain = isinstance(block, Plain)


def _block(block: Block, links: Links) -> str:
    match block:
        case Plain(content):
            return _inlines(content, links)
        case Paragraph(content):
            return f"<p>{_inlines(content, links)}</p>\n"
        case Heading(level, content, anchor):
            place = "" if anchor is None else f' id="{attribute(anchor)}"'
            return f"<h{level}{place}>{_inlines(content, links)}</h{level}>\n"
        case BulletList(items):
            return f"<ul>\n{_items(items, links)}</ul>\n"
        case OrderedList(items, start):
            first = "" if start == 1 else f' start="{start}"'
            return f"<ol{first}>\n{_items(items, links)}</ol>\n"
        case Quote(blocks):
            return f"<blockquote>\n{html(blocks, links)}</blockquote>\n"
        case CodeBlock(written, language):
            kind = f' class="language-{attribute(language)}"' if language else ""
            return f"<pre><code{kind}>{text(written)}</code></pre>\n"
        case ThematicBreak():
            return "<hr>\n"
        case Table():
            return _table(block, links)


def _items(items: Iterable[tuple[Block, ...]], links: Links) -> str:
    return "".join(f"<li>{_break_before(item)}{html(item, links)}</li>\n" for item in items)


def _break_before(item: Sequence[Block]) -> str:
    return "" if not item or isinstance(item[0], Plain) else "\n"


def _table(table: Table, links: Links) -> str:
    places = [f' align="{alignment}"' if alignment else "" for alignment in table.alignments]

    def row(cells: Sequence[tuple[Inline, ...]], tag: str) -> str:
        aligned = zip(cells, places, strict=True)
        written = "".join(f"<{tag}{place}>{_inlines(cell, links)}</{tag}>\n" for cell, place in aligned)
        return f"<tr>\n{written}</tr>\n"

    rows = "".join(row(cells, "td") for cells in table.rows)
    body = f"<tbody>\n{rows}</tbody>\n" if rows else ""
    return f"<table>\n<thead>\n{row(table.head, 'th')}</thead>\n{body}</table>\n"


def _inlines(content: Iterable[Inline], links: Links, *, in_link: bool = False) -> str:
    return "".join([_inline(inline, links, in_link) for inline in content])


def _inline(inline: Inline, links: Links, in_link: bool) -> str:
    match inline:
        case str():
            return text(inline)
        case Strong(content):
            return f"<strong>{_inlines(content, links, in_link=in_link)}</strong>"
        case Emphasis(content):
            return f"<em>{_inlines(content, links, in_link=in_link)}</em>"
        case Code(written):
            return f"<code>{text(written)}</code>"
        case Link(content, target, title):
            opening = f"<a{_address('href', links.link(target))}{_title(title)}>"
            return f"{opening}{_inlines(content, links, in_link=True)}</a>"
        case LineBreak():
            return "<br>\n"
        case Strike(content):
            return f"<s>{_inlines(content, links, in_link=in_link)}</s>"
        case Image():
            return _image(inline, links, in_link)


def _image(image: Image, links: Links, in_link: bool) -> str:
    target = address_of(image.target)
    if target.kind != "ours":
        label = text(image.alt or image.target)
        is_link = target.kind in ("https", "http") and not in_link
        return f'<a{_address("href", target.href)} class="remote-image">{label}</a>' if is_link else label
    others = f' alt="{attribute(image.alt)}"{_title(image.title)} loading="lazy"'
    if picture := links.picture(image.target):
        return picture_html(picture, others, lambda address: attribute(links.to(address)))
    return f"<img{_address('src', links.link(image.target))}{others}>"


def _title(title: str) -> str:
    return f' title="{attribute(title)}"' if title else ""


def _address(name: str, address: str) -> str:
    found = address_of(address)
    return "" if found.kind == "refused" else f' {name}="{attribute(found.href)}"'


def text(written: str) -> str:
    """Text between tags, as browsers write it out."""
    return written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def attribute(written: str) -> str:
    """Text between the quotation marks of an attribute."""
    return text(written).replace('"', "&quot;")
