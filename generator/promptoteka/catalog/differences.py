"""What a translation has and its source has not, or the other way round: typed values, no words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from promptoteka.catalog.measures import mark
from promptoteka.model import data
from promptoteka.model.article import Article, Prompt

Cause = Literal["prompts", "fields", "ratings", "models", "image"]
MARKS: Final = ("difficulty", "effectiveness", "applicability")
"""Ratings and prompts with these names have them in every language; the names of others are translated."""
PROMPTS: Final = ("basic", "pro", "expert")


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that is not the source's: numbers of things, or marks on the scale of five; None: it is not there."""

    cause: Cause
    name: str
    """What has the value: a prompt, a rating, a model; empty: the article."""
    here: float | None
    source: float | None


def differences(translation: Article, source: Article) -> tuple[Difference, ...]:
    """By cause."""
    return (
        *_prompts(translation, source),
        *_fields(translation, source),
        *_ratings(translation, source),
        *_models(translation, source),
        *_image(translation, source),
    )


def _prompts(translation: Article, source: Article) -> Iterator[Difference]:
    ours, theirs = ({prompt.id for prompt in article.prompts} for article in (translation, source))
    for name in PROMPTS:
        if (name in ours) != (name in theirs):
            yield Difference("prompts", name, _there(name in ours), _there(name in theirs))
    here, there = (len(names.difference(PROMPTS)) for names in (ours, theirs))
    if here != there:
        yield Difference("prompts", "", len(ours), len(theirs))


def _fields(translation: Article, source: Article) -> Iterator[Difference]:
    for ours, theirs in _pairs(translation, source):
        here, there = len(ours.parameters), len(theirs.parameters)
        if here != there:
            yield Difference("fields", ours.id, here, there)


def _pairs(translation: Article, source: Article) -> Iterator[tuple[Prompt, Prompt]]:
    """The prompts that are each other's translations: by name, those of other names in their order."""
    ours, theirs = ({prompt.id: prompt for prompt in article.prompts} for article in (translation, source))
    yield from ((ours[name], theirs[name]) for name in PROMPTS if name in ours and name in theirs)
    here, there = ([prompt for name, prompt in prompts.items() if name not in PROMPTS] for prompts in (ours, theirs))
    if len(here) == len(there):
        yield from zip(here, there, strict=True)


def _ratings(translation: Article, source: Article) -> Iterator[Difference]:
    for name in MARKS:
        here, there = mark(translation, name), mark(source, name)
        if here != there:
            yield Difference("ratings", name, here, there)


def _models(translation: Article, source: Article) -> Iterator[Difference]:
    """Of the assistants that are known by name: what is said of them beside is words."""
    ours, theirs = ("\n".join(article.models).casefold() for article in (translation, source))
    for target in data.targets().values():
        name = target.name.casefold().split()[-1].removeprefix("chat")
        if (name in ours) != (name in theirs):
            yield Difference("models", target.name, _there(name in ours), _there(name in theirs))


def _image(translation: Article, source: Article) -> Iterator[Difference]:
    if bool(translation.image) != bool(source.image):
        yield Difference("image", "", _there(bool(translation.image)), _there(bool(source.image)))


def _there(is_there: bool) -> int | None:
    return 1 if is_there else None
