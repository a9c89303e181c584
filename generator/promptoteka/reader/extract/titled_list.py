"""A list of `**Title:** text`: benefits, and the anatomy of the prompt."""

from __future__ import annotations

from promptoteka.model.article import TitledText
from promptoteka.reader.extract.base import Context, Labelled, Placed, labelled, placed_passage, with_anchors
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Section, flat


def read(section: Section, context: Context) -> list[Placed]:
    """An entry an item; a list without a single title is a passage, unless it is all the benefits there are."""
    entries: list[Placed] = []
    lists = [node for node in flat(section.parts) if node.is_list]
    for node in flat(section.parts):
        items = [blocks for item in node.children() if (blocks := item.children())] if node.is_list else []
        titles = [_title(blocks[0]) for blocks in items]
        if any(titles) or (items and section.kind == "benefits" and len(lists) == 1):
            entries += [_entry(title, blocks, context) for title, blocks in zip(titles, items, strict=True)]
        else:
            with_anchors([node], context)
            entries += placed_passage([node], context)
    return entries


def _title(first: Node) -> Labelled | None:
    found = labelled(first.content) if first.kind == "paragraph" else None
    return found if found and found.is_title else None


def _entry(title: Labelled | None, blocks: list[Node], context: Context) -> Placed:
    entry = TitledText(
        title=context.inline(title.label if title else ""),
        text=context.led(title.text, blocks) if title else context.item(blocks),
    )
    return entry, context.lines(blocks)
