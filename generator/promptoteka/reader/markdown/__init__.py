"""The only door to markdown-it-py and nh3: lines become blocks, blocks become sanitized HTML and plain text."""

from promptoteka.reader.markdown.document import Document, parse
from promptoteka.reader.markdown.links import Link, links
from promptoteka.reader.markdown.nodes import CodeSpan, Node
from promptoteka.reader.markdown.render import inline_html, render
from promptoteka.reader.markdown.unmark import unmarked

__all__ = [
    "CodeSpan",
    "Document",
    "Link",
    "Node",
    "inline_html",
    "links",
    "parse",
    "render",
    "unmarked",
]
