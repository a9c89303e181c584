"""The solution: a prompt under each H3, and the parameters they share."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from generator import vocabulary
from generator.article import Entry, Parameter, Passage, Prompt, Segment
from generator.diagnostics import table
from generator.extract.base import Context, passage, trimmed, unquote, with_anchors
from generator.extract.blocks import read_blocks
from generator.extract.parameters import names, parameters
from generator.extract.placeholders import Placeholder, bare, brackets, marked
from generator.markdown import Node
from generator.outline import Heading, Part, Section
from generator.slugs import Unique, slug
from generator.source import Span

ESCAPED_BRACES = '{{"{{"}}'
_NAME_FOLLOWS = re.compile(r":\s*|\s+[—–-]\s+")
_QUOTES = "\"'«»“”„‘’"


@dataclass(slots=True)
class _Draft:
    """A prompt whose parameters have no names yet."""

    id: str
    heading: str
    label: str
    description: Passage | None
    text: str
    notes: Passage | None
    node: Node
    shifts: list[int]
    """Characters that each line of the body lost on its way into `text`."""
    first: int
    """Source line of the first line of `text`."""
    places: list[Placeholder] = field(default_factory=list)


def solution_name(heading: Heading) -> str | None:
    """`Архитектор Edge AI` of `Решение: "Архитектор Edge AI"`."""
    parts = _NAME_FOLLOWS.split(heading.title, maxsplit=1)
    return parts[1].strip().strip(_QUOTES).strip() or None if len(parts) == 2 else None


def read_solution(section: Section, context: Context) -> tuple[list[Entry], tuple[Parameter, ...]]:
    """The section's prompts and passages in the author's order, and the parameters of all prompts."""
    ids = Unique()
    drafts: list[_Draft | Passage | None] = []
    for part in section.parts:
        if part.heading is None and len(section.parts) > 1:
            with_anchors(part.nodes, context)
            drafts.append(passage(part.nodes, context))
        else:
            drafts.append(_draft(part, section, ids, context))
    prompts = [draft for draft in drafts if isinstance(draft, _Draft)]
    named, shared = _share(prompts, context)
    entries: list[Entry] = [_prompt(draft, named) if isinstance(draft, _Draft) else draft for draft in drafts if draft]
    return entries, shared


def _draft(part: Part, section: Section, ids: Unique, context: Context) -> _Draft | Passage | None:
    heading = part.heading or section.heading
    body = next((node for node in part.nodes if node.kind == "blockquote"), None)
    body = body or next((node for node in part.nodes if node.kind == "fence"), None)
    if body is None:
        context.findings.add(table.PROMPT_WITHOUT_TEXT, context.span(heading.node), heading=heading.title)
        nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
        with_anchors(nodes, context)
        return passage(nodes, context)
    at = part.nodes.index(body)
    before, after = part.nodes[:at], part.nodes[at + 1 :]
    with_anchors([*before, *after], context)
    _report_split(body, after, context)
    text, shifts, first = _body(body, context)
    if not text.strip():
        context.findings.add(table.EMPTY_PROMPT, context.span(body), heading=heading.title)
    return _Draft(
        id=_id(part.heading, ids, context),
        heading=heading.written,
        label=heading.title if part.heading else solution_name(heading) or heading.title,
        description=passage(before, context),
        text=text,
        notes=passage(after, context),
        node=body,
        shifts=shifts,
        first=first,
    )


def _id(heading: Heading | None, ids: Unique, context: Context) -> str:
    wanted = (vocabulary.prompt_id(heading.title) or slug(heading.title) or "prompt") if heading else "main"
    name = ids.name(wanted)
    if heading and name != wanted:
        context.findings.add(table.DUPLICATE_PROMPT, context.span(heading.node), id=wanted)
    return name


def _report_split(body: Node, after: list[Node], context: Context) -> None:
    rest = trimmed(after)
    if body.kind == "blockquote" and rest and rest[0].kind == "blockquote":
        context.findings.add(table.SPLIT_PROMPT, context.span(rest[0]))


def _body(node: Node, context: Context) -> tuple[str, list[int], int]:
    """The text of a prompt's body, the characters its lines lost, and the source line it starts at."""
    if node.kind == "fence":
        lines = node.content.split("\n")
        source = context.source.lines[node.first + 1 :]
        widths = [len(source[n]) - len(line) if n < len(source) else 0 for n, line in enumerate(lines)]
        first = node.first + 1
    else:
        lines, widths = unquote(context.source.lines[node.first : node.last])
        first = node.first
    while lines and not lines[-1].strip():
        lines, widths = lines[:-1], widths[:-1]
    while lines and not lines[0].strip():
        lines, widths, first = lines[1:], widths[1:], first + 1
    return "\n".join(lines), widths, first


def _share(drafts: list[_Draft], context: Context) -> tuple[dict[str, str], tuple[Parameter, ...]]:
    """Find the placeholders of all prompts: the certain ones first, then brackets that bear their labels."""
    certain = [_marked(draft, context) for draft in drafts]
    labels = {place.label for places, _ in certain for place in places}
    rest = [
        list(brackets(draft.text, spans, context.references)) for draft, (_, spans) in zip(drafts, certain, strict=True)
    ]
    for draft, (places, _), found in zip(drafts, certain, rest, strict=True):
        draft.places = [*places, *(place for bracket in found if (place := bare(bracket, ())))]
        labels |= {place.label for place in draft.places}
    known = _with_params(labels, [bracket.raw[1:-1] for found in rest for bracket in found], context)
    for draft, (places, _), found in zip(drafts, certain, rest, strict=True):
        all_places = [*places, *(place for bracket in found if (place := bare(bracket, known)))]
        draft.places = sorted(_labelled(draft, all_places, context), key=lambda place: place.start)
    ordered = [place for draft in drafts for place in draft.places]
    named = names(place.label for place in ordered)
    return named, parameters(ordered, named, context)


def _with_params(labels: set[str], written: list[str], context: Context) -> Container[str]:
    """The known labels, and those of the bracket texts `written` that a key of `params` names by label or name."""
    candidates = {" ".join(text.split()) for text in written}
    by_name = {name: label for label, name in names(sorted(candidates)).items()}
    return (
        labels
        | {key for key in context.params if key in candidates}
        | {by_name[key] for key in context.params if key in by_name}
    )


def _marked(draft: _Draft, context: Context) -> tuple[list[Placeholder], list[tuple[int, int]]]:
    """The code spans of a quoted prompt that are placeholders, and the ranges of all its code spans in the text."""
    if draft.node.kind == "fence":
        return [], []
    starts = [0]
    for text in draft.text.split("\n"):
        starts.append(starts[-1] + len(text) + 1)
    places: list[Placeholder] = []
    ranges: list[tuple[int, int]] = []
    for code in draft.node.code_spans(context.source.lines):
        (line, column), (end_line, end_column) = code.start, code.end
        line, end_line = line - draft.first, end_line - draft.first
        start = starts[line] + column - draft.shifts[line]
        end = starts[end_line] + end_column - draft.shifts[end_line]
        ranges.append((start, end))
        if place := marked(code.content, start, end):
            places.append(place)
    return places, ranges


def _labelled(draft: _Draft, places: list[Placeholder], context: Context) -> list[Placeholder]:
    """`places` that have a label; the others are reported and stay text."""
    for place in places:
        if not place.label:
            line = draft.text.count("\n", 0, place.start)
            start = context.source.offset(draft.first + line)
            column = place.start - (draft.text.rfind("\n", 0, place.start) + 1) + draft.shifts[line]
            span = Span(start + column, start + column + place.end - place.start)
            context.findings.add(table.EMPTY_LABEL, span, placeholder=place.raw)
    return [place for place in places if place.label]


def _prompt(draft: _Draft, named: dict[str, str]) -> Prompt:
    segments = []
    position = 0
    for place in draft.places:
        if place.start > position:
            segments.append(Segment(text=draft.text[position : place.start]))
        segments.append(Segment(text=draft.text[place.start : place.end], parameter=named[place.label]))
        position = place.end
    if position < len(draft.text):
        segments.append(Segment(text=draft.text[position:]))
    return Prompt(
        id=draft.id,
        label=draft.label,
        description=draft.description,
        text=draft.text,
        template="".join(
            f"{{{{{run.parameter}}}}}" if run.parameter else run.text.replace("{{", ESCAPED_BRACES) for run in segments
        ),
        parameters=tuple(dict.fromkeys(run.parameter for run in segments if run.parameter)),
        blocks=read_blocks(draft.text),
        notes=draft.notes,
        segments=tuple(segments),
        heading=draft.heading,
    )
