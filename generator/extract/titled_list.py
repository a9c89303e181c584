"""A list of `**Title:** text`: benefits, and the anatomy of the prompt."""

from __future__ import annotations

import re

from generator import markdown
from generator.article import Entry, Passage, TitledText
from generator.extract.base import LABELLED, Context, item_text, passage, with_anchors
from generator.markdown import Node
from generator.outline import Section, flat

_DASH = re.compile(r"^[\s:]*(?:[—–-]\s+)?")


def read(section: Section, context: Context) -> list[Entry]:
    """An entry an item; a list without a single title, and any other block, is a passage."""
    entries: list[Entry] = []
    for node in flat(section.parts):
        items = [item for item in node.children() if item.children()] if node.is_list else []
        if any(LABELLED.match(item_text(item.first, item.last, context)) for item in items):
            entries += [_item(item, context) for item in items]
        else:
            with_anchors([node], context)
            stray = passage([node], context)
            entries += [stray] if stray else []
    return entries


def _item(item: Node, context: Context) -> TitledText:
    text = item_text(item.first, item.last, context)
    labelled = LABELLED.match(text)
    first, *rest = item.children()
    if not labelled or first.kind != "paragraph":
        return TitledText(
            title=Passage(text="", html=""), text=Passage(text=text, html=markdown.render([first, *rest]))
        )
    title, remainder = markdown.split_bold(first.inline.children or [])
    return TitledText(
        title=Passage(
            text=labelled["label"].strip().removesuffix(":").rstrip(),
            html=markdown.inline_html(title).removesuffix(":").rstrip(),
        ),
        text=Passage(
            text=_DASH.sub("", labelled["text"], count=1).rstrip(),
            html=markdown.render_led(markdown.drop_marker(remainder, _DASH), rest),
        ),
    )
