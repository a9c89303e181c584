"""Lines become tokens with their places, and tokens the tree of blocks. Nothing else imports markdown-it-py."""

from promptoteka.reader.markdown.document import Document, parse
from promptoteka.reader.markdown.links import Link, links
from promptoteka.reader.markdown.nodes import CodeSpan, Node
from promptoteka.reader.markdown.relink import relinked
from promptoteka.reader.markdown.tree import blocks, line
from promptoteka.reader.markdown.unmark import unmarked

__all__ = [
    "CodeSpan",
    "Document",
    "Link",
    "Node",
    "blocks",
    "line",
    "links",
    "parse",
    "relinked",
    "unmarked",
]
