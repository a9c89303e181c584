"""The solution: a prompt under each H3, and the parameters they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from promptoteka.languages import vocabulary
from promptoteka.model.article import Parameter, Passage, Prompt, Segment
from promptoteka.model.article.template import to_template
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, Placed, passage, placed_passage, trimmed, with_anchors
from promptoteka.reader.extract.blocks import read_blocks
from promptoteka.reader.extract.body import read_body
from promptoteka.reader.extract.parameters import read_parameters
from promptoteka.reader.extract.placeholders import find_placeholders
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Heading, Part, Section
from promptoteka.reader.spans import Body, Placeholder, PromptSpans
from promptoteka.text.slugs import Unique, slug
from promptoteka.text.source import Span

_QUOTES = "\"'«»“”„‘’"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A prompt whose parameters have no names yet."""

    id: str
    heading: str
    heading_place: Span
    place: Span
    label: str
    description: Passage | None
    body: Body
    notes: Passage | None


def solution_name(heading: Heading) -> str | None:
    """`Архитектор Edge AI` of `Решение: "Архитектор Edge AI"`; None of a heading that names a prompt."""
    parts = vocabulary.NAME_FOLLOWS.split(heading.title, maxsplit=1)
    name = parts[1].strip().strip(_QUOTES).strip() if len(parts) == 2 and vocabulary.section(heading.title) else ""
    return name or None


def read_solution(section: Section, context: Context) -> tuple[list[Placed], tuple[Parameter, ...]]:
    """The section's prompts and passages in the author's order, and the parameters of all prompts."""
    ids = Unique()
    drafts = [
        _draft(part, section, ids, context) if is_prompt else _passage(part, context)
        for part, is_prompt in zip(section.parts, _prompts(section.parts), strict=True)
    ]
    prompts = [draft for draft in drafts if isinstance(draft, _Draft)]
    found = find_placeholders([draft.body for draft in prompts], context)
    parameters = read_parameters(chain.from_iterable(found), context)
    places = iter(found)
    entries: list[Placed] = []
    for draft in drafts:
        entries += [_prompt(draft, next(places), parameters)] if isinstance(draft, _Draft) else draft
    return entries, tuple(parameters.values())


def _prompts(parts: Sequence[Part]) -> list[bool]:
    """Which parts are prompts: those under headings; without any prompt there, what stands before the headings."""
    has_own = len(parts) == 1 or (_body(parts[0]) and not any(_body(part) for part in parts[1:]))
    return [bool(has_own), *(not has_own for _ in parts[1:])]


def _passage(part: Part, context: Context) -> list[Placed]:
    nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
    with_anchors(nodes, context)
    return placed_passage(nodes, context)


def _body(part: Part) -> Node | None:
    """The block that holds the prompt: the first quote, else the first fence."""
    quote = next((node for node in part.nodes if node.kind == "blockquote"), None)
    return quote or next((node for node in part.nodes if node.kind == "fence"), None)


def _draft(part: Part, section: Section, ids: Unique, context: Context) -> _Draft | list[Placed]:
    heading = part.heading or section.heading
    node = _body(part)
    if node is None:
        context.findings.add(table.PROMPT_WITHOUT_TEXT, context.span(heading.node), heading=heading.title)
        return _passage(part, context)
    at = part.nodes.index(node)
    before, after = part.nodes[:at], part.nodes[at + 1 :]
    with_anchors([*before, *after], context)
    _report_split(node, after, context)
    body = read_body(node, context)
    if not body.text:
        context.findings.add(table.EMPTY_PROMPT, context.span(node), heading=heading.title)
    return _Draft(
        id=_id(part.heading, ids, context),
        heading=heading.written,
        heading_place=heading.node.span(context.source),
        place=context.span(node),
        label=heading.title if part.heading else solution_name(heading) or heading.title,
        description=passage(before, context),
        body=body,
        notes=passage(after, context),
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


def _prompt(draft: _Draft, places: Sequence[Placeholder], parameters: Mapping[str, Parameter]) -> Placed:
    segments = tuple(_segments(draft.body.text, places, parameters))
    blocks, runs = read_blocks(draft.body.text)
    prompt = Prompt(
        id=draft.id,
        label=draft.label,
        description=draft.description,
        text=draft.body.text,
        template=to_template(segments),
        parameters=tuple(dict.fromkeys(run.parameter for run in segments if run.parameter)),
        blocks=blocks,
        notes=draft.notes,
        segments=segments,
        heading=draft.heading,
    )
    return prompt, PromptSpans(draft.heading_place, draft.place, draft.body, tuple(places), runs)


def _segments(text: str, places: Sequence[Placeholder], parameters: Mapping[str, Parameter]) -> Iterator[Segment]:
    position = 0
    for place in places:
        if place.start > position:
            yield Segment(text=text[position : place.start])
        yield Segment(text=text[place.start : place.end], parameter=parameters[place.label].name)
        position = place.end
    if position < len(text):
        yield Segment(text=text[position:])
