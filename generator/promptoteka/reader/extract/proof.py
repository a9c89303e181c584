"""The proof: what an ordinary request gives, and what the prompt gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from promptoteka.model.article import Passage, Sample, Side
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, Placed, dedent, placed_passage, trimmed, unquote, with_anchors
from promptoteka.reader.headings import Heading, read_heading
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Part, Section
from promptoteka.reader.spans import SampleSpans
from promptoteka.text.slugs import anchor

_ORDER: Final[tuple[Side, ...]] = ("before", "after")
_BODIES = ("fence", "blockquote", "code_block")
_IN_BRACKETS = r"[(（](?P<{}>[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]"
_BOLD_LINE = re.compile(r"\*\*[^*\n]{1,60}\*\*:?")
_NOTE = re.compile(
    rf"(?P<around>[*_]{{1,3}})(?:{_IN_BRACKETS.format('both')}|(?P<emphasised>[^*_]+))(?P=around)"
    rf"|{_IN_BRACKETS.format('bracketed')}"
)


def read(section: Section, context: Context) -> list[Placed]:
    """A sample a side, and passages, in the author's order."""
    entries: list[Placed] = []
    found: set[Side] = set()
    for part, side in _sides([*_parted(section.parts, context.lang)]):
        if part.heading and side and side not in found and (body := _body(part.nodes)):
            found.add(side)
            entries += _sample(side, part.heading, part.nodes, body, context)
        else:
            nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
            with_anchors(nodes, context)
            entries += placed_passage(nodes, context)
    if len(found) < 2:
        context.findings.add(table.HALF_PROOF, context.source.line_span(section.first))
    return entries


def _parted(parts: Sequence[Part], lang: str | None) -> Iterator[Part]:
    """Parts, divided where a bold line stands for a subheading: `**Before:**`."""
    for part in parts:
        piece = Part(part.heading)
        for node in part.nodes:
            bold = _BOLD_LINE.fullmatch(node.content) if node.kind == "paragraph" else None
            heading = read_heading(node, lang) if bold else None
            if heading and heading.side:
                yield piece
                piece = Part(heading)
            else:
                piece.nodes.append(node)
        yield piece


def _sides(parts: Sequence[Part]) -> Iterator[tuple[Part, Side | None]]:
    """Parts with the half that each is: what its heading says. Of two parts one that says nothing is the other half."""
    headed = [part for part in parts if part.heading]
    named = {part.heading.side for part in headed if part.heading and part.heading.side}
    missing: list[Side] = [side for side in _ORDER if side not in named]
    for part in parts:
        side = part.heading.side if part.heading else None
        if part.heading and side is None and len(headed) == 2 and missing:
            side = missing.pop(0)
        yield part, side


def _body(nodes: Sequence[Node]) -> list[Node]:
    """What shows the half: the first quote or fence, else all its text, its note apart."""
    literal = [node for node in nodes if node.kind in _BODIES][:1]
    if literal:
        return literal
    content = trimmed(nodes)
    while len(content) > 1 and _is_note(content[-1]):
        content = trimmed(content[:-1])
    return content


def _sample(side: Side, heading: Heading, nodes: list[Node], body: list[Node], context: Context) -> Iterator[Placed]:
    """The side's sample with its note, and what stands before, between and behind them."""
    with_anchors(nodes, context)
    at = nodes.index(body[0])
    below = nodes[at + len(body) :]
    note_at, note = next(
        ((n, note) for n, node in enumerate(below) if (note := _note(node, context))), (len(below), None)
    )
    name = context.anchors.name(heading.anchor or anchor(heading.title) or side)
    yield from placed_passage(nodes[:at], context)
    sample = Sample(text=_text(body, context), note=note, side=side, label=heading.title, anchor=name)
    yield sample, SampleSpans(heading.node.span(context.source), context.lines(body).text)
    yield from placed_passage(below[:note_at], context)
    yield from placed_passage(below[note_at + 1 :], context)


def _text(body: Sequence[Node], context: Context) -> str:
    first = body[0]
    if first.kind == "blockquote":
        return dedent(unquote(context.source.lines[first.first : first.last])[0])
    if first.kind in _BODIES:
        return first.content.rstrip("\n")
    return dedent(context.source.lines[first.first : body[-1].last])


def _is_note(node: Node) -> bool:
    return node.kind == "paragraph" and bool(_NOTE.fullmatch(node.content))


def _note(node: Node, context: Context) -> Passage | None:
    """The remark `_(Результат: …)_` without emphasis and brackets; None if the block is something else."""
    found = _NOTE.fullmatch(node.content) if node.kind == "paragraph" else None
    text = found and (found["both"] or found["emphasised"] or found["bracketed"])
    return context.inline(text.strip()) if text and text.strip() else None
