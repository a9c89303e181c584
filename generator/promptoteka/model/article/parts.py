"""The small parts of an article: facts, ratings, titled texts, questions, and the proof."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainSerializer, WithJsonSchema

from promptoteka.model.article.base import Model, Passage

Side = Literal["before", "after"]
Number = Annotated[
    float,
    PlainSerializer(lambda number: int(number) if number == int(number) else number, int | float),
    WithJsonSchema({"type": "number"}),
]


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


class Check(Model):
    """A try of the prompts by the author."""

    model: str
    """The model that answered."""
    date: Date
    """The day of it."""


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
    side: Side = Field(exclude=True)
    label: str = Field(exclude=True)
    anchor: str = Field(exclude=True)


class Proof(Model):
    """What an ordinary request gives, and what the prompt gives."""

    before: Sample | None
    """The ordinary request."""
    after: Sample | None
    """The result of the prompt."""
