"""The heading tree of an article: preamble and sections as line ranges that tile the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator import markdown, vocabulary
from generator.diagnostics import Findings, table
from generator.markdown import Node
from generator.source import Source

SECTION_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, its emoji split off."""

    node: Node
    emoji: str | None
    title: str

    @property
    def written(self) -> str:
        """The heading with its emoji."""
        return f"{self.emoji} {self.title}" if self.emoji else self.title


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a section: its heading (None for what stands before the first one) and the blocks under it."""

    heading: Heading | None
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the article: `kind` from the vocabulary or `other`, and lines `first` to `last` of the source."""

    kind: str
    heading: Heading
    parts: list[Part]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Outline:
    """An article's body. Front matter ends, and the preamble begins, at line `body`."""

    source: Source
    body: int
    title: Heading | None
    preamble: list[Node]
    sections: list[Section]
    lang: str | None
    """Language of most of the known headings; None if none is known, or as many in the one as in the other."""

    def tiles(self) -> list[str]:
        """Raw text of front matter, preamble and each section: joined, they are the file."""
        starts = [0, self.body, *(section.first for section in self.sections), len(self.source.lines)]
        return [self.source.tile(first, last) for first, last in pairwise(starts)]


def outline(source: Source, nodes: Sequence[Node], body: int, findings: Findings) -> Outline:
    """The outline of the blocks `nodes` that stand at and below line `body`."""
    _report_dashes(source, nodes, findings)
    headings = [_heading(node) for node in nodes if node.kind == "heading"]
    title = _title(source, headings, body, findings)
    matches = {id(heading): vocabulary.section(heading.title) for heading in headings if heading is not title}
    level = _section_level([heading for heading in headings if matches.get(id(heading))])

    preamble: list[Node] = []
    sections: list[Section] = []
    starts: dict[int, Heading] = {id(heading.node): heading for heading in headings if heading is not title}
    seen: dict[str, int] = {}
    for node in nodes:
        heading = starts.get(id(node))
        if heading is None:
            if not (title and node is title.node):
                (sections[-1].parts[-1].nodes if sections else preamble).append(node)
            continue
        match = matches[id(heading)]
        kind = match.key if match else "other"
        if _opens_section(heading, kind, level, sections, seen):
            _report_level(source, heading, SECTION_LEVEL, findings)
            parts = [Part(None)]
            if kind == "other" and vocabulary.prompt_id(heading.title) and "solution" not in seen:
                kind = "solution"
                parts.append(Part(heading))
            kind = _first_of_its_kind(source, heading, kind, seen, findings)
            sections.append(Section(kind, heading, parts, node.first, node.first))
        else:
            if node.level <= SECTION_LEVEL + 1:
                _report_level(source, heading, SECTION_LEVEL + 1, findings)
            sections[-1].parts.append(Part(heading))
    langs = [match.lang for match in matches.values() if match]
    return Outline(source, body, title, preamble, _bounded(sections, source), _majority(langs))


def _heading(node: Node) -> Heading:
    return Heading(node, *vocabulary.split_emoji(markdown.plain(node.inline)))


def _title(source: Source, headings: list[Heading], body: int, findings: Findings) -> Heading | None:
    """The H1; where there is none, a first heading that the vocabulary does not know."""
    first = headings[0] if headings else None
    if first and first.node.level == 1:
        return first
    findings.add(table.MISSING_H1, source.line_span(first.node.first if first else body))
    unknown = first and not vocabulary.section(first.title) and not vocabulary.prompt_id(first.title)
    return first if unknown else None


def _section_level(known: list[Heading]) -> int:
    levels = {heading.node.level for heading in known}
    return SECTION_LEVEL if SECTION_LEVEL in levels or not levels else min(levels)


def _opens_section(heading: Heading, kind: str, level: int, sections: list[Section], seen: dict[str, int]) -> bool:
    if not sections or heading.node.level < level:
        return True
    if kind != "other":
        return heading.node.level == level or (heading.node.level == level + 1 and kind not in seen)
    if heading.node.level > level:
        return False
    inside = sections[-1].kind
    is_part = (inside == "solution" and vocabulary.prompt_id(heading.title)) or (
        inside == "proof" and vocabulary.side(heading.title)
    )
    return not is_part


def _first_of_its_kind(source: Source, heading: Heading, kind: str, seen: dict[str, int], findings: Findings) -> str:
    place = source.line_span(heading.node.first)
    if kind == "other":
        if suggestion := vocabulary.nearest_section(heading.title):
            findings.add(table.MISSPELT_HEADING, place, heading=heading.title, suggestion=suggestion)
        return kind
    if kind in seen:
        findings.add(table.DOUBLED_SECTION, place, heading=heading.title, line=seen[kind] + 1)
        return "other"
    seen[kind] = heading.node.first
    return kind


def _report_level(source: Source, heading: Heading, expected: int, findings: Findings) -> None:
    if heading.node.level != expected:
        findings.add(
            table.HEADING_LEVEL,
            source.line_span(heading.node.first),
            heading=heading.title,
            level=heading.node.level,
            expected=expected,
        )


def _report_dashes(source: Source, nodes: Sequence[Node], findings: Findings) -> None:
    for above, below in pairwise(nodes):
        touches = above.kind == "paragraph" and below.kind == "hr" and above.last == below.first
        if touches and not source.lines[below.first].strip(" \t-"):
            findings.add(table.DASHES_UNDER_TEXT, source.line_span(below.first))


def _bounded(sections: list[Section], source: Source) -> list[Section]:
    ends = [section.first for section in sections[1:]] + [len(source.lines)]
    return [
        Section(section.kind, section.heading, section.parts, section.first, end)
        for section, end in zip(sections, ends, strict=True)
    ]


def _majority(langs: Sequence[str]) -> str | None:
    russian = langs.count("ru")
    english = len(langs) - russian
    return None if russian == english else "ru" if russian > english else "en"


def flat(parts: Sequence[Part]) -> Iterator[Node]:
    """The blocks of parts in the author's order, headings included."""
    for part in parts:
        if part.heading:
            yield part.heading.node
        yield from part.nodes
