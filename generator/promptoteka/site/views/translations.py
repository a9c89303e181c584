"""What the page of a translation says of its source."""

from __future__ import annotations

from dataclasses import dataclass

from promptoteka.catalog import Catalog
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang


@dataclass(frozen=True, slots=True)
class Translation:
    """A way from the article to its like in another language."""

    lang: Lang
    url: str
    title: str
    label: str


def stale_source(article: Article, catalog: Catalog) -> Translation | None:
    """The way to the source of a translation that is older than it; said in the translation's language."""
    source = catalog.stale.get(article.identity)
    if source is None:
        return None
    return Translation(source.lang, catalog.address(source), source.title, text("translation.source", article.lang))
