"""Where the values of an article stand in its source: what the reader returns beside the article, value for value.

Places are offsets of `Source.text`; inside a prompt they are runs of its own text, and `Body.span` leads to the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from promptoteka.text.source import Source, Span

Run = tuple[int, int]
"""Start and end, in lines or in the text of a prompt."""


class Scalar(NamedTuple):
    """A text of the front matter as it was typed, and its place, quotes included."""

    text: str
    span: Span
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class FrontMatterSpans:
    """The keys of the front matter; those inside others are joined by dots: `params.город.options`."""

    keys: Mapping[str, Span] = field(default_factory=dict)
    values: Mapping[str, tuple[Scalar, ...]] = field(default_factory=dict)
    """By key: one, or one an item of a list."""


class RatingSpans(NamedTuple):
    """A rating: what stands behind its label, and its stars or figures in that."""

    text: Span
    value: Span


@dataclass(slots=True)
class PreambleSpans:
    """The values of the facts and the tagline, each in the order of the article's own; filled while they are read."""

    tagline: Span | None = None
    audience: tuple[Span, ...] = ()
    time_saved: Span | None = None
    models: tuple[Span, ...] = ()
    facts: list[Span] = field(default_factory=list)
    ratings: list[RatingSpans] = field(default_factory=list)


class TextSpans(NamedTuple):
    """A passage or an item with a title: its lines."""

    text: Span
    answers: tuple[Span, ...] = ()
    """In the FAQ: lines that open as an answer does, though no question stands above them."""


class Answer(NamedTuple):
    """The first line of an answer that has a marker, from that on."""

    span: Span
    is_nested: bool
    """Whether it opens an item of a list inside another one."""


class QuestionSpans(NamedTuple):
    """A question with its marker, and its answers."""

    question: Span
    answers: tuple[Answer, ...]


class SampleSpans(NamedTuple):
    """A half of the proof: the words of its heading, and the lines of its quote or fence."""

    heading: Span
    text: Span


class Code(NamedTuple):
    """A code span: its content as rendered, and its offsets in the body's text, back-ticks included."""

    content: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Body:
    """A prompt's text, one level of quote taken off, and its way back to the source."""

    text: str
    is_quoted: bool
    """Whether it is a quote; else it is a fence, which has no code spans."""
    codes: tuple[Code, ...]
    inline_lines: tuple[int, ...]
    """First and last source line (exclusive) of the blocks that may hold code spans, one after the other: paragraphs,
    headings, cells. Tuples in a tuple would cost more than all the other places."""
    literal_lines: tuple[int, ...]
    """Those of code blocks and fences."""
    first: int
    """Source line of the first line of `text`."""
    widths: Sequence[int]
    """Characters that each line lost at its start."""
    starts: Sequence[int]
    """Offset of each line in `text`, and that of one more line below."""

    def span(self, start: int, end: int, source: Source) -> Span:
        """The place in the source of a run of `text`."""
        return Span(self._offset(start, source), self._offset(end - 1, source) + 1)

    def paragraphs(self) -> Iterator[Run]:
        """The runs of the blocks that may hold code spans; cells of a row share theirs."""
        return ((start, end - 1) for start, end in dict.fromkeys(self._runs(self.inline_lines)) if start < end)

    def literals(self) -> list[Run]:
        """The runs of code blocks and fences."""
        return list(self._runs(self.literal_lines))

    def _runs(self, lines: tuple[int, ...]) -> Iterator[Run]:
        last = len(self.starts) - 1
        offsets = [self.starts[min(max(line - self.first, 0), last)] for line in lines]
        return zip(offsets[::2], offsets[1::2], strict=True)

    def _offset(self, position: int, source: Source) -> int:
        line = bisect_right(self.starts, position) - 1
        return source.offset(self.first + line, self.widths[line] + position - self.starts[line])


class Placeholder(NamedTuple):
    """A bracket that a reader fills in: offsets in the prompt's text, back-ticks included."""

    start: int
    end: int
    raw: str
    """The bracket as it stands, without back-ticks."""
    label: str
    examples: tuple[str, ...]


class PromptSpans(NamedTuple):
    """A prompt: the words of its heading, the lines of its quote or fence, and what stands in its text."""

    heading: Span
    text: Span
    body: Body
    placeholders: tuple[Placeholder, ...]
    blocks: tuple[Run, ...]
    """The labelled parts, each from its label on."""


EntrySpans = TextSpans | QuestionSpans | SampleSpans | PromptSpans


class SectionSpans(NamedTuple):
    """The words of a section's heading, and its entries in their order."""

    heading: Span
    entries: tuple[EntrySpans, ...]


@dataclass(frozen=True, slots=True)
class Spans:
    """The places of an article's values. Those of its links stand with the links themselves."""

    front_matter: FrontMatterSpans
    title: Span | None
    """The words of the H1."""
    preamble: PreambleSpans
    sections: tuple[SectionSpans, ...]
