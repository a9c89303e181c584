"""One article, whole."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from promptoteka.model.article.base import Model, Passage
from promptoteka.model.article.parts import Check, Fact, Proof, Question, Rating, Sample, TimeSaved, TitledText
from promptoteka.model.article.prompt import Parameter, Prompt

Lang = str
"""Code of a language: `ru`."""
Identity = tuple[Lang, str]
"""Language and slug: what tells an article from all others."""
SectionKind = Literal["benefits", "solution", "insight", "faq", "anatomy", "proof", "conclusion", "other"]


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
    """Last part of the page's address: `prompts/<slug>/`; with the language it is the article's identity."""
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
    checked: tuple[Check, ...]
    """When the author tried the prompts, and with what."""
    description: str | None
    """One line for search results: given, else the tagline, else the start of the lead."""
    image: str | None
    """https URL, or path inside `content/`."""
    tags: tuple[str, ...]
    """Slugs of the tags, in the author's order."""
    tag_labels: tuple[str, ...]
    """The tags as the author wrote them, one a slug."""
    keywords: tuple[str, ...]
    """Words by which readers look for it, for the search alone."""
    category: str | None
    """The shelf it stands on, as the author calls it."""
    draft: bool
    """Drafts are checked, but not published."""
    aliases: tuple[str, ...]
    """Former slugs, in its language, that redirect here."""
    translation_of: str | None
    """Slug of the article in another language that this one is a translation of, where it is not its own."""
    translates: Annotated[str | None, Field(exclude=True)] = None
    """Digest of the source that this translation was last brought in step with."""
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

    def is_published(self, today: Date | None) -> bool:
        """Whether it has a page on a day: it is no draft, and its own day is not still to come."""
        return not self.draft and not (today and self.date and self.date > today)

    @property
    def identity(self) -> Identity:
        return self.lang, self.slug
