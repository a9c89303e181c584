"""What an author wrote, as a tree: blocks of inlines, before anybody knows where they are going to stand.

The reader makes it of Markdown once; HTML, plain text and what the search knows are written from it.
"""

from promptoteka.model.markdown.plain import plain
from promptoteka.model.markdown.tree import (
    Alignment,
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

__all__ = [
    "Alignment",
    "Block",
    "BulletList",
    "Code",
    "CodeBlock",
    "Emphasis",
    "Heading",
    "Image",
    "Inline",
    "LineBreak",
    "Link",
    "OrderedList",
    "Paragraph",
    "Plain",
    "Quote",
    "Strike",
    "Strong",
    "Table",
    "ThematicBreak",
    "plain",
]
