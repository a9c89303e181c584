"""What the page of an article shows of another one that is like it, and why."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.catalog.related import Near
from promptoteka.languages.texts import own_name
from promptoteka.model.article import Article, Lang


@dataclass(frozen=True, slots=True)
class RelatedView:
    """`tags`, `models` and `words` are what both articles share, as the one that is being read writes it."""

    url: str
    lang: Lang
    language: str
    """The name of its language in itself."""
    title: str
    tagline: str | None
    tags: tuple[str, ...]
    models: tuple[str, ...]
    words: tuple[str, ...]


def related_view(near: Near, article: Article, url: str) -> RelatedView:
    return RelatedView(
        url=url,
        lang=article.lang,
        language=own_name(article.lang),
        title=article.title,
        tagline=article.tagline or article.description,
        tags=near.tags,
        models=near.models,
        words=near.words,
    )
