"""The frozen model of one article: what `promptoteka extract` prints, and what the pages are built from.

Field names are a public contract (article-format.md, "The JSON of an article"). A `Passage` is Markdown that
carries its sanitized HTML along; in JSON it is its source text.
"""

from __future__ import annotations

import re
from datetime import date as Date
from html import unescape
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, PlainSerializer, model_serializer

Lang = Literal["ru", "en"]
SectionKind = Literal["benefits", "solution", "insight", "faq", "anatomy", "proof", "conclusion", "other"]
BlockKind = Literal[
    "role",
    "context",
    "task",
    "constraints",
    "warning",
    "format",
    "examples",
    "input",
    "style",
    "goal",
    "steps",
    "other",
]


Number = Annotated[float, PlainSerializer(lambda number: int(number) if number == int(number) else number, float)]


_TAG = re.compile(r"<[^>]*>")


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Passage(Model):
    """Markdown of the author's, dedented and without trailing blank lines."""

    shape: ClassVar[str] = "passage"
    text: str
    """Markdown source."""
    html: str
    """The same, rendered and sanitized."""

    @property
    def plain(self) -> str:
        """The text without markup."""
        return unescape(_TAG.sub("", self.html)).strip()

    @model_serializer
    def _source(self) -> str:
        return self.text


class Rating(Model):
    """An editorial mark on a scale from 0."""

    key: str
    """Identifier: `difficulty`, `effectiveness`, `applicability`, else a slug of the label."""
    label: str
    """The mark's name as the author wrote it, without emoji."""
    value: Number
    """Points given, 0 to `max`."""
    max: int
    """The end of the scale."""


class TimeSaved(Model):
    """How long the work takes without the prompt and with it."""

    text: str
    """As the author wrote it."""
    before_minutes: Number | None
    """Minutes without the prompt; null where the text was not understood."""
    after_minutes: Number | None
    """Minutes with the prompt; null where the text was not understood."""


class Fact(Model):
    """A bullet of the preamble whose label the vocabulary does not know."""

    label: str
    """The label without emoji and colon."""
    text: Passage
    """Markdown behind the label."""


class TitledText(Model):
    """An item of a list of `**Title:** text`."""

    shape: ClassVar[str] = "titled"
    title: Passage
    """Markdown of the title, without the colon."""
    text: Passage
    """Markdown of the rest of the item."""


class Question(Model):
    """A question of the FAQ with its answer."""

    shape: ClassVar[str] = "question"
    question: Passage
    """Markdown of the question, without its marker."""
    answer: Passage
    """Markdown of the answer, of any number of blocks."""


class Sample(Model):
    """One half of the proof: a request or an answer, literally."""

    shape: ClassVar[str] = "sample"
    text: str
    """The fence's content, or the quote's source."""
    note: Passage | None
    """Markdown of the remark under it."""
    side: Literal["before", "after"] = Field(exclude=True)
    label: str = Field(exclude=True)
    anchor: str = Field(exclude=True)


class Proof(Model):
    """What an ordinary request gives, and what the prompt gives."""

    before: Sample | None
    """The ordinary request."""
    after: Sample | None
    """The result of the prompt."""


class Block(Model):
    """A part of a prompt under a bold label."""

    kind: BlockKind
    """What the part is for."""
    label: str
    """The label as written, without the colon; empty for text before the first label."""
    text: str
    """Source text of the part."""


class Segment(Model):
    """A run of a prompt's text: literal, or the place of a parameter."""

    text: str
    """The run as it stands in the prompt's text; of a place: its brackets and back-ticks included."""
    parameter: str | None = None
    """Name of the parameter that stands here."""


class Prompt(Model):
    """A prompt, ready to be filled in."""

    shape: ClassVar[str] = "prompt"
    id: str
    """`basic`, `pro`, `expert`, else a slug of the heading; unique in the article."""
    label: str
    """The heading without emoji, as written."""
    description: Passage | None
    """Markdown of the paragraphs before the prompt's text."""
    text: str
    """What is copied when nothing is filled in: source, one level of quote taken off."""
    template: str
    """`text` with each parameter as `{{name}}`; the author's own `{{` stands as `{{"{{"}}`."""
    parameters: tuple[str, ...]
    """Names, in order of first appearance."""
    blocks: tuple[Block, ...]
    """The labelled parts of `text`."""
    notes: Passage | None
    """Markdown of whatever follows the prompt's text."""
    segments: tuple[Segment, ...] = Field(exclude=True)
    heading: str = Field(exclude=True)


class Parameter(Model):
    """A blank of the form; shared by all prompts of the article."""

    name: str
    """ASCII `snake_case`, unique in the article."""
    label: str
    """What the reader is asked for."""
    examples: tuple[str, ...]
    """Values offered."""
    default: str | None
    """Value the form starts with."""
    help: str | None
    """A sentence under the field."""
    multiline: bool
    """Whether the value is long text."""
    required: bool
    """Whether the prompt makes no sense without it."""
    placeholder: str
    """The bracket as it stands in the text where it appears first, without back-ticks."""


class Other(Model):
    """A section that the vocabulary does not know."""

    heading: str
    """The heading, emoji included."""
    text: Passage
    """Markdown of the section."""


class Note(Model):
    """A block inside a known section that its reader has no place for."""

    section: SectionKind
    """Kind of the section it stands in."""
    text: Passage
    """Markdown of the block."""


Entry = Passage | TitledText | Question | Sample | Prompt


class Section(Model):
    """A section as it stands on the page: its entries in the author's order."""

    kind: SectionKind
    heading: str
    """As written, emoji included."""
    emoji: str | None
    title: str
    """The heading without emoji."""
    anchor: str
    """Fragment identifier, unique on the page."""
    entries: tuple[Entry, ...]
    headings: tuple[tuple[int, str, str], ...] = ()
    """(level, title, anchor) of the headings inside, for the table of contents."""


class Article(Model):
    """One article, whole."""

    slug: str
    """Address of the page: `prompts/<slug>/`."""
    source: str
    """Path relative to `content/`."""
    lang: Lang
    """Language of the article and of its page."""
    title: str
    """Title from the front matter."""
    emoji: str | None
    """Emoji that opens the H1."""
    heading: str | None
    """Text of the H1 without the emoji."""
    date: Date | None
    """Day of publication; null only in an article with errors."""
    updated: Date | None
    """Day of the last change that matters to readers."""
    authors: tuple[str, ...]
    """Names of the authors."""
    description: str | None
    """One line for search results: given, else the tagline, else the start of the lead."""
    image: str | None
    """https URL, or path inside `content/`."""
    tags: tuple[str, ...]
    """Slugs of the tags, in the author's order."""
    draft: bool
    """Drafts are checked, but not published."""
    aliases: tuple[str, ...]
    """Former slugs that redirect here."""
    audience: tuple[str, ...]
    """Whom the prompt is for."""
    time_saved: TimeSaved | None
    """Time without and with the prompt."""
    models: tuple[str, ...]
    """Recommended models."""
    facts: tuple[Fact, ...]
    """Bullets of the preamble with other labels."""
    ratings: tuple[Rating, ...]
    """Editorial marks."""
    tagline: str | None
    """The preamble's quote, without emphasis and quotation marks."""
    lead: Passage | None
    """Markdown of the preamble's other paragraphs."""
    benefits: tuple[TitledText, ...]
    """What the prompt gives."""
    solution: str | None
    """The solution's name."""
    prompts: tuple[Prompt, ...]
    """Prompts, in the author's order."""
    parameters: tuple[Parameter, ...]
    """Blanks of all prompts, in order of first appearance."""
    insight: Passage | None
    """Markdown of the author's comment."""
    faq: tuple[Question, ...]
    """Questions and answers."""
    anatomy: tuple[TitledText, ...]
    """Why the prompt works."""
    proof: Proof | None
    """Before and after."""
    conclusion: Passage | None
    """Markdown of the conclusion."""
    notes: tuple[Note, ...]
    """Blocks of known sections that have no place of their own."""
    other: tuple[Other, ...]
    """Sections that the vocabulary does not know, in order."""
    extra: Annotated[dict[str, JsonValue] | None, Field(description="The `x-…` keys of the front matter.")]
    sections: tuple[Section, ...] = Field(exclude=True)
