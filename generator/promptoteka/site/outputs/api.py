"""The record of each article beside its page, the summary of all, and the texts of all prompts."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog.records import ArticleSummary, CatalogRecord, prompt_records, summary, to_json
from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.templates import relative


def of_article(site: Site, article: Article) -> Iterator[File]:
    at = site.catalog.address(article)

    def record() -> bytes:
        return _bytes(to_json(article, schema_at=relative("api/schema/article.json", at)))

    yield File(f"{at}article.json", site.memo.get(record, (article, at)))


def output(site: Site) -> Iterator[File]:
    said = tuple(_said(article, site) for article in site.catalog.articles)

    def catalog() -> bytes:
        summaries = tuple(one for one, _ in said)
        return _bytes(
            to_json(CatalogRecord(title=site.config.site_name, articles=summaries), schema_at="schema/catalog.json")
        )

    made_from = (site.config.site_name, tuple(json for _, json in said))
    yield File("api/catalog.json", site.memo.get(catalog, made_from))
    yield File("api/prompts.jsonl", "".join(_prompts(article, site) for article in site.catalog.articles).encode())


def _prompts(article: Article, site: Site) -> str:
    """A line a prompt."""
    at = site.catalog.address(article)

    def lines() -> str:
        return "".join(f"{to_json(record, indent=None)}\n" for record in prompt_records(article, at))

    return site.memo.get(lines, (article, at))


def _said(article: Article, site: Site) -> tuple[ArticleSummary, str]:
    """The summary, and what it says in one line: two that say the same may come from two readings."""
    at = site.catalog.address(article)

    def make() -> tuple[ArticleSummary, str]:
        made = summary(article, at)
        return made, to_json(made, indent=None)

    return site.memo.get(make, (article, at))


def _bytes(text: str) -> bytes:
    return f"{text}\n".encode()
