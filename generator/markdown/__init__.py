"""The only door to markdown-it-py and nh3: lines become blocks, blocks become sanitized HTML and plain text."""

from generator.markdown.document import Document, parse
from generator.markdown.links import Link, links
from generator.markdown.nodes import CodeSpan, Node
from generator.markdown.render import inline_html, render
from generator.markdown.unmark import unmarked

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
