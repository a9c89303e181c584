"""Blocks become HTML: raw HTML is off in the parser, and nh3 stands behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import nh3
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from promptoteka.reader.markdown.nodes import Node
from promptoteka.reader.markdown.parser import PARSER, parse_inside, parse_line

_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)

_RENDERER = cast(RendererHTML, PARSER.renderer)

SANITIZER: Final = nh3.Cleaner(
    tags={
        *("p", "br", "hr", "strong", "em", "s", "code", "pre", "blockquote", "a", "img", "ul", "ol", "li"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
    },
    attributes={
        "a": {"href", "title", "class"},
        "img": {"src", "alt", "title", "loading"},
        "ol": {"start"},
        "code": {"class"},
        "th": {"style"},
        "td": {"style"},
        **{f"h{level}": {"id"} for level in range(1, 7)},
    },
    filter_style_properties={"text-align"},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)


def render(nodes: Sequence[Node]) -> str:
    """Sanitized HTML of blocks."""
    for node in nodes:
        for token in node.tokens:
            if token.type == "inline":
                parse_inside(token)
    return _clean("".join(_RENDERER.render(node.tokens, PARSER.options, {}) for node in nodes))


def inline_html(source: str, references: Mapping[str, Any]) -> str:
    """Sanitized HTML of Markdown inside a paragraph; `references` are those that the document defines."""
    return _clean(_RENDERER.renderInline(parse_line(source, references), PARSER.options, {})).strip()


def _clean(html: str) -> str:
    return SANITIZER.clean(html) if "<" in html or "&" in html else html


def _image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: dict[str, Any]
) -> str:
    """A local image as an image; a remote one as a link, since no page asks another host (experience.md)."""
    token = tokens[index]
    target = str(token.attrGet("src"))
    label = renderer.renderInlineAsText(token.children, options, env)
    if _REMOTE.match(target):
        return f'<a href="{escapeHtml(target)}" class="remote-image">{escapeHtml(label or target)}</a>'
    token.attrSet("loading", "lazy")
    return RendererHTML.image(renderer, tokens, index, options, env)


PARSER.add_render_rule("image", _image)
PARSER.add_render_rule("comment", lambda *_: "")
