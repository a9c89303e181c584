"""The solution: a prompt under each H3, and the parameters they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from promptoteka.languages import vocabulary
from promptoteka.model.article import Parameter, Passage, Prompt, Segment
from promptoteka.model.article.template import to_template
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, Placed, passage, placed_passage, with_anchors
from promptoteka.reader.extract.blocks import read_blocks
from promptoteka.reader.extract.body import read_body
from promptoteka.reader.extract.parameters import read_parameters
from promptoteka.reader.extract.placeholders import find_placeholders
from promptoteka.reader.headings import Heading
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Part, Section
from promptoteka.reader.spans import Body, Placeholder, PromptSpans
from promptoteka.text.slugs import Unique, slug
from promptoteka.text.source import Span

_BY_ORDER = ("basic", "pro")
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
    name = parts[1].strip().strip(_QUOTES).strip() if len(parts) == 2 and heading.kind == "solution" else ""
    return name or None


def read_solutions(sections: Sequence[Section], context: Context) -> tuple[list[list[Placed]], tuple[Parameter, ...]]:
    """For each section its prompts and passages in the author's order; and the parameters of all prompts."""
    ids = Unique()
    drafts = [list(_drafts(section, ids, context)) for section in sections]
    prompts = [draft for draft in chain.from_iterable(drafts) if isinstance(draft, _Draft)]
    placeholders = find_placeholders([draft.body for draft in prompts], context)
    parameters = read_parameters(chain.from_iterable(placeholders), context)
    places = iter(placeholders)
    entries: list[list[Placed]] = []
    for own in drafts:
        entries.append([])
        for draft in own:
            if isinstance(draft, _Draft):
                entries[-1].append(_prompt(draft, next(places), parameters, context.lang))
            else:
                entries[-1] += draft
    return entries, tuple(parameters.values())


def _drafts(section: Section, ids: Unique, context: Context) -> Iterator[_Draft | list[Placed]]:
    parts = list(_parts(section))
    count = sum(is_prompt for _, is_prompt in parts)
    place = 0
    for part, is_prompt in parts:
        yield _draft(part, section, (place, count), ids, context) if is_prompt else _passage(part, context)
        place += is_prompt


def _parts(section: Section) -> Iterator[tuple[Part, bool]]:
    """Parts, and whether each is a prompt: those under headings; without any there, what stands before the headings.

    Where one part holds a prompt, a heading that names no version and has none is text.
    """
    first, *others = section.parts
    has_own = not others or (_body(first) and not any(map(_body, others)))
    yield first, bool(has_own)
    has_prompt = any(map(_body, others))
    for part in others:
        is_text = has_prompt and not _body(part) and not (part.heading and part.heading.prompt)
        yield part, not has_own and not is_text


def _passage(part: Part, context: Context) -> list[Placed]:
    nodes = [part.heading.node, *part.nodes] if part.heading else part.nodes
    with_anchors(nodes, context)
    return placed_passage(nodes, context)


def _body(part: Part) -> list[Node]:
    """The blocks that hold the prompt: the first quote with those that adjoin it, else the first fence."""
    places = [place for place, node in enumerate(part.nodes) if node.kind == "blockquote"]
    if places:
        return part.nodes[places[0] : _last(part.nodes, places) + 1]
    return [node for node in part.nodes if node.kind == "fence"][:1]


def _last(nodes: Sequence[Node], quotes: Sequence[int]) -> int:
    """The place of the last quote that goes on with the first one: a `>` is missing on an empty line or on a list."""
    last = quotes[0]
    for place in quotes[1:]:
        if all(node.is_list for node in nodes[last + 1 : place]) and place - last <= 2:
            last = place
    return last


def _draft(
    part: Part, section: Section, order: tuple[int, int], ids: Unique, context: Context
) -> _Draft | list[Placed]:
    heading = part.heading or section.heading
    blocks = _body(part)
    if not blocks:
        context.findings.add(table.PROMPT_WITHOUT_TEXT, context.span(heading.node), heading=heading.title)
        return _passage(part, context)
    at = part.nodes.index(blocks[0])
    before, after = part.nodes[:at], part.nodes[at + len(blocks) :]
    with_anchors([*before, *after], context)
    for block in blocks[1:]:
        if block.kind == "blockquote":
            context.findings.add(table.SPLIT_PROMPT, context.span(block))
    body = read_body(blocks, context)
    if not body.text:
        context.findings.add(table.EMPTY_PROMPT, context.span(blocks[0]), heading=heading.title)
    return _Draft(
        id=_id(part.heading, *order, ids, context),
        heading=heading.written,
        heading_place=heading.node.span(context.source),
        place=context.lines(blocks).text,
        label=heading.title if part.heading else solution_name(heading) or heading.title,
        description=passage(before, context),
        body=body,
        notes=passage(after, context),
    )


def _id(heading: Heading | None, place: int, count: int, ids: Unique, context: Context) -> str:
    """What names a prompt; of two whose headings say nothing (`Prompt 1`, `Prompt 2`) the first is the basic one."""
    wanted = (heading.prompt or slug(heading.title) or "prompt") if heading else "main"
    if heading and not heading.prompt and count == len(_BY_ORDER) and _says_nothing(heading, context.lang):
        wanted = _BY_ORDER[place]
    name = ids.name(wanted)
    if heading and name != wanted:
        context.findings.add(table.DUPLICATE_PROMPT, context.span(heading.node), id=wanted)
    return name


def _says_nothing(heading: Heading, lang: str | None) -> bool:
    """Whether a heading is a number, or the word for a prompt with a number."""
    words = heading.title.strip("0123456789№#.:) ")
    name = vocabulary.section(words, lang) if words else None
    return not words or bool(name and name.key == "solution" and words != heading.title)


def _prompt(
    draft: _Draft, places: Sequence[Placeholder], parameters: Mapping[str, Parameter], lang: str | None
) -> Placed:
    segments = tuple(_segments(draft.body.text, places, parameters))
    blocks, runs = read_blocks(draft.body.text, lang)
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


def _blank(written: str, place: Placeholder, parameter: Parameter) -> str:
    """What stands at a place without a value: what the author says of it, else the bracket, without its examples."""
    if parameter.empty is not None:
        return parameter.empty
    if not place.examples:
        return written
    return written.replace(written.strip("` \n"), f"[{place.label}]")


def _segments(text: str, places: Sequence[Placeholder], parameters: Mapping[str, Parameter]) -> Iterator[Segment]:
    position = 0
    for place in places:
        if place.start > position:
            yield Segment(text=text[position : place.start])
        written, parameter = text[place.start : place.end], parameters[place.label]
        yield Segment(text=written, parameter=parameter.name, blank=_blank(written, place, parameter))
        position = place.end
    if position < len(text):
        yield Segment(text=text[position:])
