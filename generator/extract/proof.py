"""The proof: what an ordinary request gives, and what the prompt gives."""

from __future__ import annotations

import re

from generator import markdown, vocabulary
from generator.article import Entry, Passage, Sample
from generator.diagnostics import table
from generator.extract.base import Context, dedent, passage, unquote, with_anchors
from generator.markdown import Node
from generator.outline import Part, Section
from generator.slugs import anchor

_NOTE = re.compile(r"(?P<emphasis>[*_]{0,3})\((?P<text>.+)\)(?P=emphasis)", re.DOTALL)


def read(section: Section, context: Context) -> list[Entry]:
    """A sample a side, and passages, in the author's order."""
    entries: list[Entry] = []
    sides: set[str] = set()
    for part in section.parts:
        side = vocabulary.side(part.heading.title) if part.heading else None
        body = next((node for node in part.nodes if node.kind in ("fence", "blockquote", "code_block")), None)
        if side in sides or side is None or part.heading is None or body is None:
            nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
            with_anchors(nodes, context)
            stray = passage(nodes, context)
            entries += [stray] if stray else []
            continue
        sides.add(side)
        entries += _side(side, part, body, context)
    if len(sides) < 2:
        context.findings.add(table.HALF_PROOF, context.source.line_span(section.first))
    return entries


def _side(side: str, part: Part, body: Node, context: Context) -> list[Entry]:
    at = part.nodes.index(body)
    rest = [node for node in part.nodes[at + 1 :] if not node.is_separator]
    note = _note(rest[0], context) if rest else None
    heading = part.heading
    assert heading is not None
    entries: list[Entry | None] = [
        passage(part.nodes[:at], context),
        Sample(
            text=_text(body, context),
            note=note,
            side="before" if side == "before" else "after",
            label=heading.title,
            anchor=context.anchors.name(anchor(heading.title) or side),
        ),
        passage(part.nodes[part.nodes.index(rest[0]) + bool(note) :], context) if rest else None,
    ]
    return [entry for entry in entries if entry]


def _text(body: Node, context: Context) -> str:
    if body.kind == "blockquote":
        return dedent(unquote(context.source.lines[body.first : body.last])[0])
    return body.content.rstrip("\n")


def _note(node: Node, context: Context) -> Passage | None:
    """The remark `_(Результат: …)_` without emphasis and brackets; None if the block is something else."""
    if node.kind != "paragraph":
        return None
    found = _NOTE.fullmatch(dedent(context.source.lines[node.first : node.last]).strip())
    if not found:
        return None
    text = found["text"].strip()
    return Passage(text=text, html=markdown.text_html(text))
