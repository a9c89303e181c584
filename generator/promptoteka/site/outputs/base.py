"""What every output gets and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property, partial
from typing import Literal, TypeVar
from urllib.parse import quote

from promptoteka.catalog import FACETS, OUTLINE, Catalog, Facet, Group, Term, groups, root
from promptoteka.catalog.related import Near, Profile, nearest, profile
from promptoteka.model.article import Article, Identity, Lang, image_path
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.pictures.images import Make, one_by_one
from promptoteka.pictures.sizes import Picture
from promptoteka.reader.library import Library
from promptoteka.search.model import Indexed
from promptoteka.site.links import PageLinks
from promptoteka.site.reference import Manual
from promptoteka.site.templates import Templates, relative
from promptoteka.site.views import Card, Cover, Neighbours, card, cover, neighbours, sort_keys
from promptoteka.text.memo import Memo
from promptoteka.text.work import Work, in_turn

PageKind = Literal["article", "library", "list", "reference", "term", "terms", "text"]
"""`list` are the later pages of the library, `term` those of a tag, a model or a month, `terms` the indexes of them."""
_View = TypeVar("_View")


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    level: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its inner HTML, and what the shell around it has to know. Texts are not escaped."""

    address: str
    """Site-relative, ending in `/`; the home page's is empty."""
    kind: PageKind
    lang: Lang
    title: str
    description: str | None
    html: str
    contents: tuple[Heading, ...]
    updated: Date | None
    source: str | None = None
    """The file of `content/` that it was made from."""
    menu: str | None = None
    """What the menu calls it; None: it is not in the menu."""
    image: str | None = None
    """Address of the picture that is shown where a link to the page is shared, PNG, 1200 by 630; None: the site's."""
    articles: tuple[Article, ...] = ()
    """The articles that it lists."""
    way: tuple[tuple[str, str], ...] = ()
    """(title, address) of the pages between the library and it."""
    versions: tuple[tuple[Lang, str], ...] = ()
    """(language, address) of the page in each language, itself included; empty: in its own only."""
    markdown: str = ""
    """What it says, as Markdown, where it was written so."""
    for_authors: bool = False
    """Whether it is for those who write articles."""
    is_indexed: bool = True
    """Whether search engines are to know it."""
    head: str = ""
    """HTML for `<head>`: what it says of itself to machines."""

    def alternates(self, home: Lang) -> tuple[tuple[str, str], ...]:
        """`hreflang` and address of its versions; for all other languages (`x-default`) that in the site's own."""
        if not self.versions:
            return ()
        return (*self.versions, ("x-default", dict(self.versions).get(home, self.versions[0][1])))


@dataclass(frozen=True)
class Site:
    """What outputs are made from."""

    library: Library
    catalog: Catalog
    templates: Templates
    config: Config
    manual: Manual = field(default_factory=Manual)
    problems: Mapping[str, tuple[Diagnostic, ...]] | None = None
    """What pages show of their problems, by source, while they are being written; None in a build."""
    memo: Memo = field(default_factory=Memo)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Every picture that can be shown, by its path in `content/` or its address elsewhere."""
    originals: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of `pictures`."""
    make: Make = one_by_one
    """Does what takes long: from a cache, in several processes."""
    work: Work = in_turn
    """Does what is done of each article."""
    _cards: dict[Identity, Card] = field(default_factory=dict, init=False)
    _card_htmls: dict[tuple[Identity, str], str] = field(default_factory=dict, init=False)

    def render(self, name: str, /, *, lang: str, address: str, **values: object) -> str:
        """`Templates.render`, once for the same values: they are finished, and never change."""
        make = partial(self.templates.render, name, lang=lang, address=address, **values)
        return self.memo.get(make, (id(self.templates), name, lang, address, values))

    def url(self, target: str, at: str) -> str:
        """The address of what stands at `target`: absolute if the site's own is known, else from the page `at`."""
        return f"{self.config.site_url}{quote(target)}" if self.config.site_url else relative(target, at)

    def links(self, source: str, at: str) -> PageLinks:
        """Where the links of the file `source` lead from the page `at`."""
        return PageLinks(source, at, self.addresses, self.pictures)

    def view(self, make: Callable[[Article], _View], article: Article) -> _View:
        """A finished value that follows from an article alone."""
        return self.memo.get(partial(make, article), article)

    def cards(self, articles: Iterable[Article], at: str) -> list[str]:
        """The HTML of the cards of articles, each in its language, for a page at `at`: the same at the same depth."""
        depth = "-/" * at.count("/")
        return [self._card_html(article, depth) for article in articles]

    def _card_html(self, article: Article, depth: str) -> str:
        key = (article.identity, depth)
        if key not in self._card_htmls:
            self._card_htmls[key] = self.render(
                "partials/card.html", lang=article.lang, address=depth, card=self._card(article)
            )
        return self._card_htmls[key]

    @cached_property
    def libraries(self) -> Mapping[Lang, Catalog]:
        """The articles of each language that has a library, the site's own first."""
        return {lang: self.catalog.in_language(lang) for lang in self.catalog.languages}

    @cached_property
    def terms(self) -> Mapping[Lang, Mapping[str, Mapping[str, Term]]]:
        """The terms of each language and facet, those that are as they were being the same objects."""
        return {
            lang: {
                taxonomy.facet.name: {name: self.memo.keep(term) for name, term in taxonomy.terms.items()}
                for taxonomy in library.taxonomies
            }
            for lang, library in self.libraries.items()
        }

    def versions(self, place: Callable[[Lang], str | None]) -> tuple[tuple[Lang, str], ...]:
        """(language, address) of a page in each language that has a library, by its place in each; none for one."""
        found = tuple((lang, at) for lang in self.libraries if (at := place(lang)) is not None)
        return found if len(found) > 1 else ()

    @cached_property
    def nearest(self) -> Mapping[Identity, tuple[Near, ...]]:
        """What is like each article: numbers are places in the catalog."""
        articles = self.catalog.articles
        said = list(self.work(_profile, self, articles))
        origins = [self.catalog.origins[article.identity] for article in articles]
        made_from = ([words for _, words in said], origins)
        alike = self.memo.get(partial(nearest, [profile for profile, _ in said], origins), made_from)
        return {article.identity: near for article, near in zip(articles, alike, strict=True)}

    @cached_property
    def neighbours(self) -> Mapping[Identity, Neighbours]:
        return neighbours(self.catalog)

    @cached_property
    def orders(self) -> Mapping[Identity, Mapping[str, str]]:
        """The place of each article in every order."""
        return sort_keys(self.catalog.articles)

    @cached_property
    def families(self) -> Mapping[Identity, Group]:
        """Each article that has translations, with them and itself."""
        return {one.identity: group for group in groups(self.catalog.articles, self.config.lang) for one in group}

    def whole(self) -> Site:
        """The site, with all that outputs of articles ask of the library found out: once, and not in every process."""
        for asked in ("facets", "terms", "addresses", "nearest", "neighbours", "orders", "families"):
            getattr(self, asked)
        return self

    def outline(self, article: Article) -> tuple[Term, ...]:
        """What a card shows of the way the library is outlined: its tags."""
        return self._terms(OUTLINE, article)

    def labels(self, article: Article) -> tuple[Term, ...]:
        """The terms that stand on an article's page."""
        return tuple(term for facet in FACETS if facet.on_articles for term in self._terms(facet, article))

    def _terms(self, facet: Facet, article: Article) -> tuple[Term, ...]:
        values = self.libraries[article.lang].values(facet, article)
        return tuple(self.terms[article.lang][facet.name][value] for value in values)

    @cached_property
    def facets(self) -> Mapping[Identity, Mapping[str, tuple[str, ...]]]:
        """The values of each facet, as the library of the article's language spells them."""
        return {article.identity: self.libraries[article.lang].facets(article) for article in self.catalog.articles}

    def cover(self, article: Article) -> Cover:
        """The cover of an article."""
        picture = self.pictures.get(image_path(article) or article.image or "")
        return self.memo.get(partial(cover, article, picture), (article, picture))

    def _card(self, article: Article) -> Card:
        if article.identity not in self._cards:
            name, at = self.catalog.short_name(article), self.catalog.address(article)
            tags, shown = self.outline(article), self.cover(article)
            self._cards[article.identity] = self.memo.get(
                partial(card, article, name, at, tags, shown), (article, name, at, tags, shown)
            )
        return self._cards[article.identity]

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Where each published file of `content/` is found in the site, by its path."""
        found = {page.source.path: page.address for page in reversed(self.library.pages)}
        found |= {path: self.pictures[path].linked.address for path in self.library.images}
        found |= {source: self.catalog.address(article) for source, article in self.catalog.by_source.items()}
        return self.memo.keep(found)


def _profile(site: Site, article: Article) -> tuple[Profile, str]:
    """The profile of an article, and what it says: two that say the same may come from two readings."""

    def made() -> tuple[Profile, str]:
        read = profile(article)
        return read, repr(read)

    return site.memo.get(made, article)


ArticleOutput = Callable[[Site, Article], Iterator[File | Page | Indexed]]
"""What is made of each article by itself, in any order and in any process."""
Output = Callable[[Site], Iterator[File | Page | Indexed]]
"""What is made of the library."""
Closing = Callable[[Site, tuple[Page, ...]], Iterator[File]]
"""What is made of the pages, when all of them are known."""


def in_folders(address: str, lang: Lang, home: Lang, langs: Iterable[Lang]) -> Iterator[tuple[Lang, str]]:
    """Where a page at `address` would stand in each of `langs`, if folders alone tell them apart: `x/` and `en/x/`."""
    name = address.removeprefix(root(lang, home))
    return ((one, f"{root(one, home)}{name}") for one in langs)
