"""The card that stands for an article in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date

from promptoteka.catalog import Term
from promptoteka.model.article import Article, Lang, Prompt, Rating
from promptoteka.site.views.cover import Cover
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
    ratings: tuple[Rating, ...]
    time: TimeView | None
    tags: tuple[Term, ...]
    date: Date | None
    prompt: Prompt | None


def card(article: Article, name: str, url: str, tags: tuple[Term, ...], cover: Cover) -> Card:
    basic = next((prompt for prompt in article.prompts if prompt.id == "basic"), None)
    return Card(
        name=name,
        url=url,
        lang=article.lang,
        title=article.title,
        tagline=article.tagline or article.description,
        cover=cover,
        ratings=article.ratings,
        time=time_view(article.time_saved, article.lang),
        tags=tags,
        date=article.date,
        prompt=basic or next(iter(article.prompts), None),
    )
