"""The JSON that machines read, and its schemas (draft 2020-12)."""

from __future__ import annotations

import json
from datetime import date as Date
from typing import Any, Final, Literal

from promptoteka.model.article import Article, Lang, Model, Rating, TimeSaved
from promptoteka.reader import frontmatter
from promptoteka.text.shown import decodable_json

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
SchemaName = Literal["article", "catalog", "frontmatter"]
SCHEMAS: Final[tuple[SchemaName, ...]] = ("article", "catalog", "frontmatter")


class PromptSummary(Model):
    """A prompt of an article, by name."""

    id: str
    """Identifier, and the fragment of the page's address that opens it."""
    label: str
    """What the author calls it."""
    parameters: tuple[str, ...]
    """Names of the blanks it uses."""


class ArticleSummary(Model):
    """An article in the catalog."""

    slug: str
    """Identifier; translations may share it."""
    url: str
    """The page, relative to the site's root."""
    record: str
    """The whole record, relative to the site's root."""
    lang: Lang
    """Language of the article."""
    title: str
    """Title."""
    description: str | None
    """One line."""
    date: Date | None
    """Day of publication."""
    updated: Date | None
    """Day of the last change."""
    tags: tuple[str, ...]
    """Tags."""
    audience: tuple[str, ...]
    """Whom it is for."""
    models: tuple[str, ...]
    """Recommended models."""
    time_saved: TimeSaved | None
    """Time without and with the prompt."""
    ratings: tuple[Rating, ...]
    """Editorial marks."""
    prompts: tuple[PromptSummary, ...]
    """Its prompts."""


class CatalogRecord(Model):
    """All published articles, newest first."""

    title: str
    """Name of the site."""
    articles: tuple[ArticleSummary, ...]
    """Summaries."""


def summary(article: Article, at: str) -> ArticleSummary:
    """`at` is the address of its page."""
    shared = {name: getattr(article, name) for name in ArticleSummary.model_fields if name in Article.model_fields}
    prompts = tuple(PromptSummary(id=p.id, label=p.label, parameters=p.parameters) for p in article.prompts)
    return ArticleSummary(**{**shared, "prompts": prompts}, url=at, record=f"{at}article.json")


def to_json(value: Model, indent: int | None = 2) -> str:
    """JSON of a record, characters outside ASCII as they are."""
    return decodable_json(json.dumps(value.model_dump(mode="json"), ensure_ascii=False, indent=indent))


def schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema of a kind of record."""
    match name:
        case "article":
            body = Article.model_json_schema(mode="serialization")
        case "catalog":
            body = CatalogRecord.model_json_schema(mode="serialization")
        case "frontmatter":
            body = frontmatter.schema()
    return {"$schema": DRAFT, "$id": f"urn:promptoteka:schema:{name}:1", **body}
