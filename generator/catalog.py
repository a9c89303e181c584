"""The library: published articles in order, indexed, immutable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from functools import cached_property

from generator.article import Article
from generator.slugs import Unique, slug


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with the address of its page and how many articles bear it."""

    name: str
    url: str
    count: int


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

    @cached_property
    def tags(self) -> Mapping[str, Tag]:
        """Every tag by name, the most used first, then by name."""
        counts = Counter(tag for article in self.articles for tag in dict.fromkeys(article.tags))
        addresses = Unique()
        named = {name: addresses.name(slug(name) or "tag") for name in sorted(counts)}
        ordered = sorted(counts, key=lambda name: (-counts[name], name))
        return {name: Tag(name, f"tags/{named[name]}/", counts[name]) for name in ordered}

    def tagged(self, name: str) -> tuple[Article, ...]:
        """The articles that bear a tag, in the catalog's order."""
        return self._by_tag.get(name, ())

    @cached_property
    def _by_tag(self) -> Mapping[str, tuple[Article, ...]]:
        found: dict[str, list[Article]] = {}
        for article in self.articles:
            for tag in dict.fromkeys(article.tags):
                found.setdefault(tag, []).append(article)
        return {tag: tuple(articles) for tag, articles in found.items()}

    @cached_property
    def updated(self) -> Date | None:
        """The day of the last change in the library."""
        return max((day for article in self.articles if (day := article.updated or article.date)), default=None)


def _newest_first(article: Article) -> tuple[int, str]:
    return -(article.date.toordinal() if article.date else 0), article.slug


def address(article: Article) -> str:
    """Where the article's page stands in the site."""
    return f"prompts/{article.slug}/"
