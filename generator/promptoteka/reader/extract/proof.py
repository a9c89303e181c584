"""The proof: what an ordinary request gives, and what the prompt gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.languages import vocabulary
from promptoteka.model.article import Passage, Sample, Side
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, Placed, dedent, placed_passage, unquote, with_anchors
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Heading, Section
from promptoteka.reader.spans import SampleSpans
from promptoteka.text.slugs import anchor

_BODIES = ("fence", "blockquote", "code_block")
_IN_BRACKETS = r"\((?P<{}>[^()]*(?:\([^()]*\)[^()]*)*)\)"
_NOTE = re.compile(
    rf"(?P<around>[*_]{{1,3}})(?:{_IN_BRACKETS.format('both')}|(?P<emphasised>[^*_]+))(?P=around)"
    rf"|{_IN_BRACKETS.format('bracketed')}"
)


def read(section: Section, context: Context) -> list[Placed]:
    """A sample a side, and passages, in the author's order."""
    entries: list[Placed] = []
    found: set[Side] = set()
    for part in section.parts:
        side = vocabulary.side(part.heading.title) if part.heading else None
        body = next((node for node in part.nodes if node.kind in _BODIES), None)
        if part.heading and side and body and side not in found:
            found.add(side)
            entries += _sample(side, part.heading, part.nodes, body, context)
        else:
            nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
            with_anchors(nodes, context)
            entries += placed_passage(nodes, context)
    if len(found) < 2:
        context.findings.add(table.HALF_PROOF, context.source.line_span(section.first))
    return entries


def _sample(side: Side, heading: Heading, nodes: list[Node], body: Node, context: Context) -> Iterator[Placed]:
    """The side's sample with its note, and what stands before, between and behind them."""
    with_anchors(nodes, context)
    at = nodes.index(body)
    below = nodes[at + 1 :]
    note_at, note = next(
        ((n, note) for n, node in enumerate(below) if (note := _note(node, context))), (len(below), None)
    )
    name = context.anchors.name(anchor(heading.title) or side)
    yield from placed_passage(nodes[:at], context)
    sample = Sample(text=_text(body, context), note=note, side=side, label=heading.title, anchor=name)
    yield sample, SampleSpans(heading.node.span(context.source), context.span(body))
    yield from placed_passage(below[:note_at], context)
    yield from placed_passage(below[note_at + 1 :], context)


def _text(body: Node, context: Context) -> str:
    if body.kind == "blockquote":
        return dedent(unquote(context.source.lines[body.first : body.last])[0])
    return body.content.rstrip("\n")


def _note(node: Node, context: Context) -> Passage | None:
    """The remark `_(Результат: …)_` without emphasis and brackets; None if the block is something else."""
    found = _NOTE.fullmatch(node.content) if node.kind == "paragraph" else None
    text = found and (found["both"] or found["emphasised"] or found["bracketed"])
    return context.inline(text.strip()) if text and text.strip() else None
