"""The card that stands for an article in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date

from promptoteka.catalog import Term
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang, Prompt, Rating
from promptoteka.model.fill import fill, named_values
from promptoteka.site.views.cover import Cover, stars
from promptoteka.site.views.tabs import tab_labels
from promptoteka.site.views.time import TimeView, time_view


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `prompt` is the one that its button copies."""

    name: str
    """How the browser remembers the article (`Catalog.short_name`)."""
    url: str
    lang: Lang
    title: str
    tagline: str | None
    cover: Cover
    quality: Rating | None
    """The one mark that says how good it is."""
    difficulty: Rating | None
    time: TimeView | None
    tags: tuple[Term, ...]
    date: Date | None
    prompt: Prompt | None
    text: str
    """What is copied: as its page copies it when nothing has been written."""
    note: str
    """What is said then: which prompt it is, and how much of it is open."""


def card(article: Article, name: str, url: str, tags: tuple[Term, ...], cover: Cover) -> Card:
    prompt = next((one for one in article.prompts if one.id == "basic"), next(iter(article.prompts), None))
    values = named_values(article, {})
    return Card(
        name=name,
        url=url,
        lang=article.lang,
        title=article.title,
        tagline=article.tagline or article.description,
        cover=cover,
        quality=stars(article),
        difficulty=next((rating for rating in article.ratings if rating.key == "difficulty"), None),
        time=time_view(article.time_saved, article.lang),
        tags=tags,
        date=article.date,
        prompt=prompt,
        text=fill(prompt, values) if prompt else "",
        note=_note(article, prompt, values) if prompt else "",
    )


def _note(article: Article, prompt: Prompt, values: Mapping[str, str]) -> str:
    label = tab_labels(article)[prompt.id]
    if is_open := sum(name not in values for name in prompt.parameters):
        return text("card.copied-open", article.lang, label=label, n=is_open)
    return text("card.copied", article.lang, label=label)
