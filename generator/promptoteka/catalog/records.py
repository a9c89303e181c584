"""The JSON that machines read, and its schemas (draft 2020-12)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date as Date
from typing import Any, Final, Literal

from promptoteka.model.article import Article, Lang, Model, Parameter, Rating, TimeSaved
from promptoteka.reader import frontmatter
from promptoteka.text.shown import decodable_json

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
SchemaName = Literal["article", "catalog", "prompt", "frontmatter"]
SCHEMAS: Final[tuple[SchemaName, ...]] = ("article", "catalog", "prompt", "frontmatter")
NAMES_SCHEMA: Final = {"$schema": {"type": "string", "description": "Where the schema of this record stands."}}


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


class PromptRecord(Model):
    """A prompt with all that fills it in: a line of `api/prompts.jsonl`."""

    article: str
    """Slug of its article; translations may share it."""
    lang: Lang
    """Language of the article."""
    title: str
    """Title of the article."""
    url: str
    """The prompt on the article's page, relative to the site's root."""
    id: str
    """Identifier in the article."""
    label: str
    """What the author calls it."""
    tags: tuple[str, ...]
    """Tags of the article."""
    text: str
    """What is copied when nothing is filled in."""
    template: str
    """`text` with each parameter as `{{name}}`."""
    parameters: tuple[Parameter, ...]
    """The blanks it uses, in order of first appearance."""


def prompt_records(article: Article, at: str) -> Iterator[PromptRecord]:
    """The prompts of an article whose page is at an address."""
    parameters = {parameter.name: parameter for parameter in article.parameters}
    for prompt in article.prompts:
        yield PromptRecord(
            article=article.slug,
            lang=article.lang,
            title=article.title,
            url=f"{at}#{prompt.id}",
            id=prompt.id,
            label=prompt.label,
            tags=article.tags,
            text=prompt.text,
            template=prompt.template,
            parameters=tuple(parameters[name] for name in prompt.parameters),
        )


def summary(article: Article, at: str) -> ArticleSummary:
    """`at` is the address of its page."""
    shared = {name: getattr(article, name) for name in ArticleSummary.model_fields if name in Article.model_fields}
    prompts = tuple(PromptSummary(id=p.id, label=p.label, parameters=p.parameters) for p in article.prompts)
    return ArticleSummary(**{**shared, "prompts": prompts}, url=at, record=f"{at}article.json")


def to_json(value: Model, indent: int | None = 2, schema_at: str | None = None) -> str:
    """JSON of a record, characters outside ASCII as they are; it may say where its schema stands."""
    named = {"$schema": schema_at} if schema_at else {}
    return decodable_json(json.dumps({**named, **value.model_dump(mode="json")}, ensure_ascii=False, indent=indent))


def schema(name: SchemaName) -> dict[str, Any]:
    """The JSON Schema of a kind of record."""
    match name:
        case "article":
            body = Article.model_json_schema(mode="serialization")
        case "catalog":
            body = CatalogRecord.model_json_schema(mode="serialization")
        case "prompt":
            body = PromptRecord.model_json_schema(mode="serialization")
        case "frontmatter":
            body = frontmatter.schema()
    if name in ("article", "catalog"):
        body["properties"] = {**NAMES_SCHEMA, **body["properties"]}
    return {"$schema": DRAFT, "$id": f"urn:promptoteka:schema:{name}:1", **body}
