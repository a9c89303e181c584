"""Which article there is in which language, and whether it is in step with its source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from promptoteka.catalog.freshness import is_stale
from promptoteka.catalog.translations import groups
from promptoteka.model.article import Article, Identity, Lang

State = Literal["there", "stale", "missing"]


@dataclass(frozen=True, slots=True)
class Row:
    """An article in all its languages, by the slug and the language of its source."""

    slug: str
    lang: Lang
    states: Mapping[Lang, State]


@dataclass(frozen=True, slots=True)
class Coverage:
    langs: tuple[Lang, ...]
    """The languages that there are articles in."""
    rows: tuple[Row, ...]
    """By slug."""


def coverage(
    articles: Iterable[Article], asked: Container[Identity], former: Mapping[str, str], home: Lang
) -> Coverage:
    """The articles of which one language at least is among those that are asked for."""
    by_identity = {article.identity: article for article in articles}
    langs = tuple(sorted({article.lang for article in by_identity.values()}))
    alone = dict(by_identity)
    rows = []
    for group in groups(by_identity.values(), home):
        for article in group:
            del alone[article.identity]
        if any(article.identity in asked for article in group):
            rows.append(_row(group, langs, former))
    rows += [_row((article,), langs, former) for identity, article in alone.items() if identity in asked]
    return Coverage(langs, tuple(sorted(rows, key=lambda row: (row.slug, row.lang))))


def _row(group: tuple[Article, ...], langs: Iterable[Lang], former: Mapping[str, str]) -> Row:
    source = group[0]
    states: dict[Lang, State] = dict.fromkeys(langs, "missing")
    for article in group:
        is_old = article is not source and is_stale(article, source, former)
        states[article.lang] = "stale" if is_old else "there"
    return Row(source.slug, source.lang, states)
