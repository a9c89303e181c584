"""markdown-it-py, set up: first the blocks of a text, then the inside of a block when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, inline, text_join
from markdown_it.token import Token

from promptoteka.reader.markdown import syntax

PARSER = MarkdownIt("commonmark", {"html": False})
PARSER.enable(["table", "strikethrough"])
PARSER.disable(["html_block", "html_inline", "inline", "text_join"])
syntax.use(PARSER)

_ANCHOR = re.compile(r"[ \t]*\{#(?P<anchor>[A-Za-z0-9][\w-]*)\}[ \t]*$")
"""What ends a heading that has an anchor of its own."""
_MARKUP = re.compile(r"[\n\\`*_~\[<&]")
"""Text without any of it has nothing inside to parse."""


def parse_blocks(text: str, environment: dict[str, Any]) -> Sequence[Token]:
    """The flat list of block tokens; link reference definitions go to `environment["references"]`."""
    tokens = PARSER.parse(text, environment)
    for before, token in pairwise(tokens):
        if token.type == "inline":
            token.meta = environment
            if before.type == "heading_open" and (own := _ANCHOR.search(token.content)):
                token.content = token.content[: own.start()]
                before.meta = {"anchor": own["anchor"]}
    return tokens


def parse_inside(token: Token) -> Sequence[Token]:
    """The inline tokens of an `inline` token. Much of an article is read as source only, so they are parsed late."""
    if not token.children:
        if _MARKUP.search(token.content):
            state = StateCore("", PARSER, token.meta, [token])
            inline(state)
            text_join(state)
        else:
            token.children = [Token("text", "", 0, content=token.content)]
    return token.children or []


def parse_line(source: str, references: Any) -> Sequence[Token]:
    """The inline tokens of a piece of Markdown."""
    return parse_inside(Token("inline", "", 0, content=source, meta={"references": references}))
