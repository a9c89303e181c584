"""The ways from an article to itself in other languages."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.catalog import Catalog, address
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang


@dataclass(frozen=True, slots=True)
class Translation:
    """A link to the article in another language; `label` says so in that language."""

    lang: Lang
    url: str
    title: str
    label: str


def translations(article: Article, catalog: Catalog) -> tuple[Translation, ...]:
    return tuple(
        Translation(one.lang, address(one), one.title, text("translation.link", one.lang))
        for one in catalog.translations.get(article.slug, ())
        if one.slug != article.slug
    )
