"""The heading tree of an article: preamble and sections as line ranges that tile the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from promptoteka.languages import vocabulary
from promptoteka.model.diagnostics import Findings, table
from promptoteka.reader.markdown import Node
from promptoteka.text.source import Source

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
    langs: tuple[str, ...]
    """The languages that most of the known headings are written in; several if as many are in each of them."""

    def tiles(self) -> list[str]:
        """Raw text of front matter, preamble and each section: joined, they are the file."""
        starts = [0, self.body, *(section.first for section in self.sections), len(self.source.lines)]
        return [self.source.tile(first, last) for first, last in pairwise(starts)]


def outline(source: Source, nodes: Sequence[Node], body: int, findings: Findings) -> Outline:
    """The outline of the blocks `nodes` that stand at and below line `body`."""
    _report_dashes(source, nodes, findings)
    headings = {node: _heading(node) for node in nodes if node.kind == "heading"}
    title = _title(list(headings.values()))
    if title is None or title.node.level != 1:
        first = next(iter(headings.values()), None)
        findings.add(table.MISSING_H1, source.line_span(first.node.first if first else body))
    if title:
        del headings[title.node]
    plan = _Plan(list(headings.values()))

    preamble: list[Node] = []
    drafts: list[_Draft] = []
    for node in nodes:
        heading = headings.get(node)
        if heading and (not drafts or plan.opens(heading, drafts[-1].kind)):
            drafts.append(_Draft(plan.kind(heading), heading, []))
        elif drafts:
            drafts[-1].nodes.append(node)
        elif not (title and node is title.node):
            preamble.append(node)
    _settle_kinds(drafts, source, findings)
    ends = [*(draft.heading.node.first for draft in drafts[1:]), len(source.lines)]
    sections = [
        _section(draft, headings, end, source, findings) for draft, end in zip(drafts, ends[: len(drafts)], strict=True)
    ]
    return Outline(source, body, title, preamble, sections, plan.langs)


@dataclass(slots=True)
class _Draft:
    """A section whose blocks are not parted yet."""

    kind: str
    heading: Heading
    nodes: list[Node]


class _Plan:
    """What the headings of an article, taken together, say of each one."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._matches = {heading.node: vocabulary.section(heading.title) for heading in headings}
        known = [(heading.node.level, match.key) for heading in headings if (match := self._matches[heading.node])]
        levels = {level for level, _ in known}
        self._level = SECTION_LEVEL if SECTION_LEVEL in levels or not levels else min(levels)
        self._kinds = {kind for level, kind in known if level <= self._level}
        self._has_solution = any(kind == "solution" for _, kind in known)

    @property
    def langs(self) -> tuple[str, ...]:
        counts = Counter(lang for match in self._matches.values() if match for lang in match.langs)
        most = max(counts.values(), default=0)
        return tuple(lang for lang, count in counts.items() if count == most)

    def kind(self, heading: Heading) -> str:
        """The kind of section that a heading opens; prompts without a solution around them open one."""
        if match := self._matches[heading.node]:
            return match.key
        return "solution" if not self._has_solution and _names_part(heading, "solution") else "other"

    def opens(self, heading: Heading, inside: str) -> bool:
        """Whether a heading opens a section, where one of the kind `inside` is open."""
        level, match = heading.node.level, self._matches[heading.node]
        if level > self._level:
            is_question = inside == "faq" and heading.title.endswith("?")
            astray = match and level == self._level + 1 and match.key not in self._kinds and not is_question
            return bool(astray)
        return level < self._level or match is not None or not _names_part(heading, inside)


def _names_part(heading: Heading, inside: str) -> bool:
    """Whether a heading is one of those that the parts of a kind of section have, whatever its level."""
    match inside:
        case "solution":
            return bool(vocabulary.prompt_id(heading.title)) and not vocabulary.side(heading.title)
        case "proof":
            return bool(vocabulary.side(heading.title))
        case "faq":
            return heading.title.endswith("?")
        case _:
            return False


def _heading(node: Node) -> Heading:
    return Heading(node, *vocabulary.split_emoji(node.plain))


def _title(headings: Sequence[Heading]) -> Heading | None:
    """The first heading, if it is an H1 or unknown; a known H1 with others like it is a section."""
    if not headings:
        return None
    first, *others = headings
    if first.node.level == 1:
        is_section = vocabulary.section(first.title) and any(
            heading.node.level == 1 and vocabulary.section(heading.title) for heading in others
        )
        return None if is_section else first
    return None if vocabulary.section(first.title) or vocabulary.prompt_id(first.title) else first


def _settle_kinds(drafts: Sequence[_Draft], source: Source, findings: Findings) -> None:
    """A second section of a kind is kept as `other`, and a heading that is nearly known is reported."""
    seen: dict[str, int] = {}
    for draft in drafts:
        heading, line = draft.heading, draft.heading.node.first
        if draft.kind == "other":
            if suggestion := vocabulary.nearest_section(heading.title):
                findings.add(
                    table.MISSPELT_HEADING, source.line_span(line), heading=heading.title, suggestion=suggestion
                )
        elif draft.kind in seen:
            findings.add(
                table.DOUBLED_SECTION, source.line_span(line), heading=heading.title, line=seen[draft.kind] + 1
            )
            draft.kind = "other"
        else:
            seen[draft.kind] = line


def _section(draft: _Draft, headings: Mapping[Node, Heading], end: int, source: Source, findings: Findings) -> Section:
    """The section, parted at its highest headings and at those that have the name of a part."""
    _report_level(source, draft.heading, SECTION_LEVEL, findings)
    inside = [headings[node] for node in draft.nodes if node in headings]
    highest = min((heading.node.level for heading in inside), default=0)
    parts = [Part(None)]
    if vocabulary.section(draft.heading.title) is None and draft.kind == "solution":
        parts.append(Part(draft.heading))
    for node in draft.nodes:
        heading = headings.get(node)
        if heading and (heading.node.level == highest or _names_part(heading, draft.kind)):
            _report_level(source, heading, SECTION_LEVEL + 1, findings)
            parts.append(Part(heading))
        else:
            parts[-1].nodes.append(node)
    return Section(draft.kind, draft.heading, parts, draft.heading.node.first, end)


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


def flat(parts: Sequence[Part]) -> Iterator[Node]:
    """The blocks of parts in the author's order, headings included."""
    for part in parts:
        if part.heading:
            yield part.heading.node
        yield from part.nodes
