"""The heading tree of an article: preamble and sections as line ranges that tile the source.

What a section is has three witnesses: the emoji of its heading, the words of its heading, and the shape of its content
(docs/format.md). They are weighed in `_kind`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from promptoteka.languages import vocabulary
from promptoteka.model.diagnostics import Findings, Phrase, table
from promptoteka.reader import shapes
from promptoteka.reader.headings import Heading, names_part, read_heading
from promptoteka.reader.markdown import Node
from promptoteka.text.nearest import Nearest
from promptoteka.text.source import Source

SECTION_LEVEL = 2
_OPENINGS = ("benefits", "solution", "faq", "proof")
"""Kinds of sections that may open an article without a title."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a section: its heading (None for what stands before the first one) and the blocks under it."""

    heading: Heading | None
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the article: `kind` by its witnesses or `other`, and lines `first` to `last` of the source."""

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

    def bare(self) -> Outline:
        """Without its tokens, which take twice as much memory as all else that is known of an article."""
        return Outline(self.source, self.body, None, [], [], self.langs)

    def tiles(self) -> list[str]:
        """Raw text of front matter, preamble and each section: joined, they are the file."""
        starts = [0, self.body, *(section.first for section in self.sections), len(self.source.lines)]
        return [self.source.tile(first, last) for first, last in pairwise(starts)]


def outline(source: Source, nodes: Sequence[Node], body: int, findings: Findings, lang: str | None = None) -> Outline:
    """The outline of the blocks `nodes` that stand at and below line `body`, in a text in `lang` if that is known."""
    _report_dashes(source, nodes, findings)
    headings = {node: read_heading(node, lang) for node in nodes if node.kind == "heading"}
    title = _title(nodes, list(headings.values()))
    if title is None:
        first = next(iter(headings.values()), None)
        findings.add(table.MISSING_H1, source.line_span(first.node.first if first else body))
    else:
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
    for draft in drafts:
        draft.headings = [headings[node] for node in draft.nodes if node in headings]
    _settle_kinds(drafts, source, findings)
    ends = [*(draft.heading.node.first for draft in drafts[1:]), len(source.lines)]
    levels: list[Level] = []
    sections = [_section(draft, headings, end, levels) for draft, end in zip(drafts, ends[: len(drafts)], strict=True)]
    _report_levels(source, title, levels, findings)
    return Outline(source, body, title, preamble, sections, plan.langs)


@dataclass(slots=True)
class _Draft:
    """A section whose blocks are not parted yet."""

    kind: str
    heading: Heading
    nodes: list[Node]
    headings: list[Heading] = field(default_factory=list)

    def fits(self, kind: str) -> bool:
        """Whether its content looks like that of a kind."""
        return shapes.FITS[kind](self.nodes, self.headings)


class _Plan:
    """What the headings of an article, taken together, say of each one."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._words = [heading.word for heading in headings if heading.word]
        known = [(heading.level, heading.kind) for heading in headings if heading.kind]
        levels = {level for level, _ in known}
        self._level = SECTION_LEVEL if SECTION_LEVEL in levels or not levels else min(levels)
        self._kinds = {kind for level, kind in known if level <= self._level}
        self._has_solution = any(kind == "solution" for _, kind in known)

    @property
    def langs(self) -> tuple[str, ...]:
        counts = Counter(lang for word in self._words for lang in word.langs)
        most = max(counts.values(), default=0)
        return tuple(lang for lang, count in counts.items() if count == most)

    def kind(self, heading: Heading) -> str:
        """The kind of section that a heading opens; prompts without a solution around them open one."""
        if heading.kind:
            return heading.kind
        return "solution" if not self._has_solution and names_part(heading, "solution") else "other"

    def opens(self, heading: Heading, inside: str) -> bool:
        """Whether a heading opens a section, where one of the kind `inside` is open."""
        if heading.level > self._level:
            is_question = inside == "faq" and heading.title.endswith(("?", "？"))
            word = heading.word
            astray = word and heading.level == self._level + 1 and word.key not in self._kinds and not is_question
            return bool(astray)
        return heading.level < self._level or heading.kind is not None or not names_part(heading, inside)


def _title(nodes: Sequence[Node], headings: Sequence[Heading]) -> Heading | None:
    """The first heading, unless it is a section: a title has its place, whatever its words, where facts follow it."""
    if not headings:
        return None
    first, *others = headings
    if first.level == 1:
        is_section = first.word and any(heading.level == 1 and heading.word for heading in others)
        return None if is_section else first
    place = next(at for at, node in enumerate(nodes) if node is first.node)
    below = [node for node in _until_heading(nodes[place + 1 :], first.level) if not node.is_separator]
    if below and not any(not node.is_separator for node in nodes[:place]) and shapes.is_facts(below[0]):
        return first
    is_section = first.sign in _OPENINGS and shapes.FITS[first.sign](below, ())
    return None if first.word or first.prompt or is_section else first


def _until_heading(nodes: Sequence[Node], level: int) -> Iterator[Node]:
    return takewhile(lambda node: node.kind != "heading" or node.level > level, nodes)


def _settle_kinds(drafts: Sequence[_Draft], source: Source, findings: Findings) -> None:
    """What each section is by all its witnesses; a second one of a kind is kept as `other`, but for solutions."""
    is_foreign = not any(draft.heading.kind for draft in drafts)
    taken = Counter(draft.kind for draft in drafts)
    for draft in drafts:
        taken[draft.kind] -= 1
        draft.kind = _kind(draft, taken, source, findings)
        taken[draft.kind] += 1
    if is_foreign:
        guesses = shapes.by_position([(draft.kind, draft.nodes, draft.headings) for draft in drafts])
        for draft, guess in zip(drafts, guesses, strict=True):
            draft.kind = guess
    seen: dict[str, int] = {}
    nearest = Nearest()
    for draft in drafts:
        heading, line = draft.heading, draft.heading.node.first
        if draft.kind == "other":
            suggestion = None if heading.kind else vocabulary.nearest_section(heading.title, heading.lang, nearest)
            if suggestion:
                findings.add(
                    table.MISSPELT_HEADING, source.line_span(line), heading=heading.title, suggestion=suggestion
                )
        elif draft.kind in seen and not (draft.kind == "solution" and draft.fits("solution")):
            findings.add(
                table.DOUBLED_SECTION, source.line_span(line), heading=heading.title, line=seen[draft.kind] + 1
            )
            draft.kind = "other"
        else:
            seen.setdefault(draft.kind, line)


def _kind(draft: _Draft, taken: Counter[str], source: Source, findings: Findings) -> str:
    """Sign and word together, the one that the content fits where they differ, the content alone where both are silent.

    A rocket without a quote or a fence is no solution: it opens lists of use cases, too.
    """
    heading = draft.heading
    word = heading.word.key if heading.word else None
    if word and heading.sign and word != heading.sign:
        chosen = word if draft.fits(word) and not draft.fits(heading.sign) else heading.sign
        findings.add(
            table.CONTRADICTORY_HEADING,
            source.line_span(heading.node.first),
            heading=heading.title,
            sign=heading.emoji,
            by_sign=Phrase(f"problem.section.{heading.sign}"),
            by_word=Phrase(f"problem.section.{word}"),
            kind=Phrase(f"problem.section.{chosen}"),
        )
        return chosen if chosen != "solution" or draft.fits("solution") else "other"
    if word is None and heading.sign == "solution":
        return "solution" if draft.fits("solution") else "other"
    if draft.kind != "other":
        return draft.kind
    strong = (kind for kind, fits in shapes.STRONG.items() if not taken[kind] and fits(draft.nodes, draft.headings))
    return next(strong, "other")


Level = tuple[Heading, int]
"""A heading, and the level that is due where it stands."""


def _section(draft: _Draft, headings: Mapping[Node, Heading], end: int, levels: list[Level]) -> Section:
    """The section, parted at its highest headings and at those that have the name of a part."""
    levels.append((draft.heading, SECTION_LEVEL))
    highest = min((heading.level for heading in draft.headings), default=0)
    parts = [Part(None)]
    if draft.heading.kind is None and draft.heading.prompt and draft.kind == "solution":
        parts.append(Part(draft.heading))
    for node in draft.nodes:
        heading = headings.get(node)
        if heading and (heading.level == highest or names_part(heading, draft.kind)):
            levels.append((heading, SECTION_LEVEL + 1))
            parts.append(Part(heading))
        else:
            parts[-1].nodes.append(node)
    return Section(draft.kind, draft.heading, parts, draft.heading.node.first, end)


def _report_levels(source: Source, title: Heading | None, levels: Sequence[Level], findings: Findings) -> None:
    """Each heading of a wrong level; where all are off by as many, the first one stands for them."""
    wrong = [(heading, expected) for heading, expected in levels if heading.level != expected]
    shifts = {heading.level - expected for heading, expected in wrong}
    others: Phrase | str = ""
    if len(wrong) > 1 and len(wrong) == len(levels) and len(shifts) == 1:
        if title and {title.level - 1} == shifts:
            wrong.insert(0, (title, 1))
        others = Phrase("problem.levels-below", {"count": len(wrong) - 1})
        wrong = wrong[:1]
    for heading, expected in wrong:
        span = source.line_span(heading.node.first)
        values = {"heading": heading.title, "level": heading.level, "expected": expected, "others": others}
        findings.add(table.HEADING_LEVEL, span, **values)


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
