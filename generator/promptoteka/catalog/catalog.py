"""The library: published articles in order, indexed, immutable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from functools import cache, cached_property

from promptoteka.catalog.taxonomy import Taxonomy, Term, TermKind, spellings
from promptoteka.catalog.translations import Group, groups
from promptoteka.model.article import Article, Lang

_DETAIL = re.compile(r"\s*[(\[].*")


@dataclass(frozen=True)
class Catalog:
    """Articles, newest first, then by slug; of two with the same slug the first by source path stands."""

    articles: tuple[Article, ...]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Catalog:
        """The catalog of all that are not drafts."""
        published: dict[str, Article] = {}
        for article in sorted(articles, key=lambda article: article.source):
            if not article.draft:
                published.setdefault(article.slug, article)
        return cls(tuple(sorted(published.values(), key=_newest_first)))

    @cached_property
    def by_source(self) -> Mapping[str, Article]:
        return {article.source: article for article in self.articles}

    @property
    def tags(self) -> Mapping[str, Term]:
        """Every tag by name, the most used first, then by name."""
        return self.by_tag.terms

    def tagged(self, name: str) -> tuple[Article, ...]:
        """The articles that bear a tag, in the catalog's order."""
        return self.by_tag.articles.get(name, ())

    @cached_property
    def by_tag(self) -> Taxonomy:
        return Taxonomy.of("tag", self.articles, lambda article: article.tags)

    @cached_property
    def by_model(self) -> Taxonomy:
        return Taxonomy.of("model", self.articles, self.models)

    @cached_property
    def by_month(self) -> Taxonomy:
        """Months as `2026-04`, the last one first."""
        return Taxonomy.of("month", self.articles, months)

    @property
    def taxonomies(self) -> tuple[Taxonomy, ...]:
        return self.by_tag, self.by_model, self.by_month

    @property
    def kinds(self) -> tuple[TermKind, ...]:
        """The ways to divide this library: without a dated article it has no months."""
        return tuple(taxonomy.kind for taxonomy in self.taxonomies if taxonomy.terms)

    def models(self, article: Article) -> tuple[str, ...]:
        """The models of an article without remarks in brackets, each in the spelling that the library uses most."""
        return tuple(dict.fromkeys(self._models[name] for name in map(_bare, article.models) if name))

    def audience(self, article: Article) -> tuple[str, ...]:
        """Whom an article is for, in the spelling that the library uses most."""
        return tuple(dict.fromkeys(self._audience[name] for name in article.audience))

    @cached_property
    def _models(self) -> Mapping[str, str]:
        return spellings(_bare(name) for article in self.articles for name in article.models)

    @cached_property
    def _audience(self) -> Mapping[str, str]:
        return spellings(name for article in self.articles for name in article.audience)

    @cached_property
    def translations(self) -> Mapping[str, Group]:
        """By slug, an article and its translations, the original first; those without any are not in it."""
        return groups(self.articles)

    @cached_property
    def updated(self) -> Date | None:
        """The day of the last change in the library."""
        return last_change(self.articles)


def last_change(articles: Iterable[Article]) -> Date | None:
    """The last day on which one of them was published or changed."""
    return max((day for article in articles if (day := article.updated or article.date)), default=None)


def common_lang(articles: Iterable[Article], otherwise: Lang) -> Lang:
    """The language of all of them, where they have one."""
    langs = {article.lang for article in articles}
    return langs.pop() if len(langs) == 1 else otherwise


def address(article: Article) -> str:
    """Where the article's page stands in the site."""
    return f"prompts/{article.slug}/"


def months(article: Article) -> tuple[str, ...]:
    """The month of publication as `2026-04`; none for an article without a date."""
    return (f"{article.date:%Y-%m}",) if article.date else ()


def _newest_first(article: Article) -> tuple[int, str]:
    return -(article.date.toordinal() if article.date else 0), article.slug


@cache
def _bare(name: str) -> str:
    return _DETAIL.sub("", name)
