"""The kinds of blocks and inlines: texts, numbers and tuples, so that a tree can be compared, kept and sent on.

A tree is not deep: the reader nests neither blocks nor inlines deeper than it says, and no link stands in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strike:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    content: tuple[Inline, ...]
    target: str
    """As the author wrote it, percent-encoded where an address has to be."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    target: str
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break that the author wants; any other end of a line is one in the text."""


Inline = str | Emphasis | Strong | Strike | Code | Link | Image | LineBreak
"""A text stands for itself."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A line of text that is no paragraph: an item of a list without blank lines, or a piece of a paragraph."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    content: tuple[Inline, ...]
    anchor: str | None = None
    """Fragment identifier, unique on the page; None of a heading inside another block."""


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    items: tuple[tuple[Block, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str
    """With its last line end."""
    language: str = ""
    """The first word behind the fence."""


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    pass


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has a cell, and `alignments` an alignment, for each column."""

    alignments: tuple[Alignment | None, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Plain | Paragraph | Heading | Quote | BulletList | OrderedList | CodeBlock | ThematicBreak | Table
