"""The record of each article beside its page, and the summary of all."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog.records import ArticleSummary, CatalogRecord, summary, to_json
from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site


def of_article(site: Site, article: Article) -> Iterator[File]:
    yield File(f"{site.catalog.address(article)}article.json", site.view(_record, article))


def output(site: Site) -> Iterator[File]:
    said = tuple(_said(article, site) for article in site.catalog.articles)

    def catalog() -> bytes:
        summaries = tuple(one for one, _ in said)
        return _bytes(to_json(CatalogRecord(title=site.config.site_name, articles=summaries)))

    made_from = (site.config.site_name, tuple(json for _, json in said))
    yield File("api/catalog.json", site.memo.get(catalog, made_from))


def _record(article: Article) -> bytes:
    return _bytes(to_json(article))


def _said(article: Article, site: Site) -> tuple[ArticleSummary, str]:
    """The summary, and what it says in one line: two that say the same may come from two readings."""
    at = site.catalog.address(article)

    def make() -> tuple[ArticleSummary, str]:
        made = summary(article, at)
        return made, to_json(made, indent=None)

    return site.memo.get(make, (article, at))


def _bytes(text: str) -> bytes:
    return f"{text}\n".encode()
