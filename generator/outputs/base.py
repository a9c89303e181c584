"""What every output gets and gives: the socket of `outputs`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property, partial
from html import escape, unescape
from typing import Literal, TypeVar

from generator.article import Article, Lang
from generator.catalog import Catalog, Tag, address
from generator.config import Config
from generator.diagnostics import Diagnostic
from generator.files import File
from generator.library import Library
from generator.links import resolve
from generator.memo import Memo
from generator.reference import Manual
from generator.templates import Templates, relative
from generator.views import Card, card

PageKind = Literal["article", "library", "reference", "tag", "text"]
_View = TypeVar("_View")
_LINK = re.compile(r'(?<= )(href|src)="([^"]*)"')


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
    _cards: dict[str, Card] = field(default_factory=dict, init=False)

    def render(self, name: str, /, *, lang: str, address: str, **values: object) -> str:
        """`Templates.render`, once for the same values: they are finished, and never change."""

        def make() -> str:
            return self.templates.render(name, lang=lang, address=address, **values)

        return self.memo.get(name, (id(self.templates), lang, address, values), make)

    def view(self, make: Callable[[Article], _View], article: Article) -> _View:
        """A finished value that follows from an article alone."""
        return self.memo.get(make.__name__, article, lambda: make(article))

    def cards(self, articles: Iterable[Article], lang: Lang, at: str) -> list[str]:
        """The HTML of the cards of articles, for a page in `lang` that stands at `at`."""
        return [
            self.render("partials/card.html", lang=lang, address=at, card=self._card(article)) for article in articles
        ]

    @cached_property
    def tags(self) -> Mapping[str, Tag]:
        """`Catalog.tags`, those that are as they were being the same objects."""
        return {name: self.memo.get("tag", tag, partial(_same, tag)) for name, tag in self.catalog.tags.items()}

    def _card(self, article: Article) -> Card:
        if article.slug not in self._cards:
            tags = tuple(self.tags[tag] for tag in article.tags)
            self._cards[article.slug] = self.memo.get("card", (article, tags), lambda: card(article, self.catalog))
        return self._cards[article.slug]

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Where each published file of `content/` is found in the site, by its path."""
        found = {page.source.path: page.address for page in reversed(self.library.pages)}
        found |= {path: path for path in self.library.images}
        found |= {source: address(article) for source, article in self.catalog.by_source.items()}
        return self.memo.get("addresses", found, lambda: found)


def _same(tag: Tag) -> Tag:
    return tag


Output = Callable[[Site], Iterator[File | Page]]


def with_links(html: str, source: str, at: str, site: Site) -> str:
    """Sanitized HTML of the file `source`, its relative links made to work on the page `at`."""
    addresses = site.addresses

    def rewritten(found: re.Match[str]) -> str:
        target = resolve(unescape(found[2]), source)
        destination = addresses.get(target.path) if target else None
        if target is None or destination is None:
            return found[0]
        return f'{found[1]}="{escape(relative(destination + target.rest, at))}"'

    return site.memo.get("links", (html, source, at, addresses), lambda: _LINK.sub(rewritten, html))
