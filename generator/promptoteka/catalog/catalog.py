"""The library: published articles in order, indexed, immutable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property

from promptoteka.catalog import addresses
from promptoteka.catalog.facets import FACETS, OUTLINE, Facet
from promptoteka.catalog.freshness import stale
from promptoteka.catalog.moves import Moved, moved_terms
from promptoteka.catalog.taxonomy import Taxonomy, most_used, spellings
from promptoteka.catalog.translations import Group, families, groups
from promptoteka.languages import CODES
from promptoteka.model.article import Article, Identity, Lang


@dataclass(frozen=True)
class Catalog:
    """Articles, newest first, then by slug and language; of two with one identity the first by source path stands."""

    articles: tuple[Article, ...]
    home: Lang
    """The site's own language: its articles stand at the site's root."""
    folder: str = ""
    """What the addresses of its terms begin with."""
    former: Mapping[str, str] = field(default_factory=dict)
    """By path of a translation, the digest of its source when it was last changed, as far as that is known."""
    term_pages: int = 1
    """Articles that a term has which has a page."""

    @classmethod
    def of(
        cls,
        articles: Iterable[Article],
        home: Lang,
        former: Mapping[str, str] | None = None,
        term_pages: int = 1,
        today: Date | None = None,
    ) -> Catalog:
        """The catalog of all that are published on a day: no drafts, and none that is dated later."""
        published: dict[Identity, Article] = {}
        for article in sorted(articles, key=lambda article: article.source):
            if article.is_published(today):
                published.setdefault(article.identity, article)
        return cls(tuple(sorted(published.values(), key=_newest_first)), home, "", former or {}, term_pages)

    def in_language(self, lang: Lang) -> Catalog:
        """The articles in one language: terms, spellings and days are those of that language alone."""
        return self._by_language.get(lang) or self._divided((), lang)

    @cached_property
    def languages(self) -> tuple[Lang, ...]:
        """Those that have a library: the site's own, and the others that articles are in, in the order of the table."""
        others = sorted(self._by_language.keys() - {self.home}, key=_language_order)
        return (self.home, *others)

    def library(self, lang: Lang) -> str:
        """Where the library of a language stands; of a language that has none, that of the site's own."""
        return addresses.root(lang, self.home) if lang in self.languages else ""

    @cached_property
    def _by_language(self) -> Mapping[Lang, Catalog]:
        found: dict[Lang, list[Article]] = {}
        for article in self.articles:
            found.setdefault(article.lang, []).append(article)
        return {lang: self._divided(tuple(articles), lang) for lang, articles in found.items()}

    def _divided(self, articles: tuple[Article, ...], lang: Lang) -> Catalog:
        return Catalog(articles, self.home, addresses.root(lang, self.home), term_pages=self.term_pages)

    @cached_property
    def by_source(self) -> Mapping[str, Article]:
        return {article.source: article for article in self.articles}

    def address(self, article: Article) -> str:
        """Where the article's page stands in the site."""
        return addresses.address(article.identity, self.home)

    def short_name(self, article: Article) -> str:
        """How readers' browsers remember it: `lease`, `en/lease`."""
        return addresses.short_name(article.identity, self.home)

    @cached_property
    def redirects(self) -> Mapping[str, Article]:
        """By address, the article whose readers come from there; no article stands at any of them.

        An article's aliases, in its language. Then what was the place of articles in other languages than the site's
        before they got folders: slugs go before aliases, originals before translations, then by source path.
        """
        found: dict[str, Article] = {}
        for article in self.articles:
            for alias in article.aliases:
                found.setdefault(addresses.address((article.lang, alias), self.home), article)
        foreign = [article for article in self.articles if article.lang != self.home]
        foreign.sort(key=lambda article: (self.origins[article.identity] != article.identity, article.source))
        former = [(article.slug, article) for article in foreign]
        former += [(alias, article) for article in foreign for alias in article.aliases]
        for name, article in former:
            found.setdefault(addresses.address((self.home, name), self.home), article)
        standing = {self.address(article) for article in self.articles}
        return {address: article for address, article in found.items() if address not in standing}

    @cached_property
    def taxonomies(self) -> tuple[Taxonomy, ...]:
        """The ways to divide this library that have pages: without a dated article it has no months."""
        rows = (facet for facet in FACETS if facet.folder)
        return tuple(taxonomy for facet in rows if (taxonomy := self._taxonomy(facet)).terms)

    def taxonomy(self, facet: Facet) -> Taxonomy | None:
        """The taxonomy of a facet, if any article bears one of its values."""
        return next((taxonomy for taxonomy in self.taxonomies if taxonomy.facet is facet), None)

    @cached_property
    def outline(self) -> Taxonomy:
        """What the library is outlined by, even if no article says anything of it."""
        return self._taxonomy(OUTLINE)

    def _taxonomy(self, facet: Facet) -> Taxonomy:
        return Taxonomy.of(
            facet,
            self.articles,
            lambda article: self.values(facet, article),
            self.labels[facet.name],
            self.folder,
            self.term_pages,
        )

    @cached_property
    def moved_terms(self) -> tuple[Moved, ...]:
        """Where terms and their indexes stood while all languages shared the root, and where their readers go now."""
        return tuple(moved_terms(self.taxonomies, {lang: self.in_language(lang).taxonomies for lang in self.languages}))

    def facets(self, article: Article) -> dict[str, tuple[str, ...]]:
        """The values of every facet, by its name."""
        return {facet.name: self.values(facet, article) for facet in FACETS}

    def values(self, facet: Facet, article: Article) -> tuple[str, ...]:
        """What an article bears of a facet, each value once, in the spelling that the library uses most."""
        values: Iterable[str] = facet.values(article)
        if facet.core:
            spelling = self._spellings[facet.name]
            values = (spelling[core] for core in map(facet.core, values) if core)
        return tuple(dict.fromkeys(values))

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """By facet and value, what most of the library calls it, where it is called otherwise than by itself."""
        return {
            facet.name: most_used(
                pair
                for article in self.articles
                for pair in zip(facet.values(article), facet.shown(article), strict=True)
                if facet.names
            )
            for facet in FACETS
        }

    @cached_property
    def _spellings(self) -> Mapping[str, Mapping[str, str]]:
        """By facet and value."""
        return {
            facet.name: spellings(core(value) for article in self.articles for value in facet.values(article))
            for facet in FACETS
            if (core := facet.core)
        }

    @cached_property
    def translations(self) -> Mapping[Identity, Group]:
        """An article and its translations, the original first; those without any are not in it."""
        return {article.identity: group for group in groups(self.articles, self.home) for article in group}

    @cached_property
    def stale(self) -> Mapping[Identity, Article]:
        """The sources of the translations that are older than what they translate."""
        return {article.identity: source for article, source in stale(groups(self.articles, self.home), self.former)}

    @cached_property
    def origins(self) -> Mapping[Identity, Identity]:
        """The original of each article, itself included: those with the same one say the same."""
        originals = {article.identity: article.identity for article in self.articles}
        for family in families(self.articles, self.home):
            originals |= dict.fromkeys((article.identity for article in family), family[0].identity)
        return originals

    @cached_property
    def updated(self) -> Date | None:
        """The day of the last change in the library."""
        return last_change(self.articles)


def last_change(articles: Iterable[Article]) -> Date | None:
    """The last day on which one of them was published or changed."""
    return max((day for article in articles if (day := article.updated or article.date)), default=None)


def _language_order(lang: Lang) -> tuple[int, Lang]:
    return CODES.index(lang) if lang in CODES else len(CODES), lang


def _newest_first(article: Article) -> tuple[int, str, Lang]:
    return -(article.date.toordinal() if article.date else 0), article.slug, article.lang
