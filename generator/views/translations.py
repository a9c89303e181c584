"""The ways from an article to itself in other languages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.article import Article, Lang
from generator.catalog import Catalog, address
from generator.texts import text


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
