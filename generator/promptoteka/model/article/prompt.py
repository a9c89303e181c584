"""A prompt, and the parameters of the form that fills it in."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from promptoteka.model.article.base import Model, Passage

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
    blank: str = ""
    """What is copied in its place as long as it has no value."""


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
    """The author's text: source, one level of quote taken off."""
    template: str
    """`text` with each parameter as `{{name}}`; the author's own `{{`, or `{` before a parameter, is `{{"{{"}}`."""
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
    empty: str | None
    """What is copied in its place as long as it has no value; null: its label in brackets, without examples."""
