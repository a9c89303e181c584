"""What each page says of itself to machines, for its `<head>`: made when all files are known, so that no link lies."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from promptoteka.catalog import FACETS, Group
from promptoteka.languages import language
from promptoteka.model.article import Article, Lang
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.templates import relative
from promptoteka.site.views import Node, article_nodes, breadcrumbs, collection, library_nodes, script

TYPES: Final = {
    "index.md": "text/markdown",
    "article.json": "application/json",
    "feed.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}
"""Files that stand beside a page and say the same."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page in another language (`lang`) or format (`type`)."""

    url: str
    type: str = ""
    lang: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class _About:
    """What a head is made from beyond the page and the settings."""

    article: Article | None
    group: Group
    """The article and its translations."""
    listed: tuple[Article, ...]
    """Those that the library's page stands for, more than it shows."""
    beside: tuple[tuple[str, str], ...]
    image: str | None


def with_head(page: Page, site: Site, paths: Container[str]) -> Page:
    """The page with its head; `paths` are the files that the site has."""
    config, home = site.config, site.catalog.library(page.lang)
    image = page.image or f"{home}social.png"
    article = site.catalog.by_source.get(page.source or "") if page.kind == "article" else None
    about = _About(
        article=article,
        group=site.catalog.translations.get(article.identity, ()) if article else (),
        listed=site.catalog.in_language(page.lang).articles if page.kind == "library" else (),
        beside=tuple((name, path) for name, path in _beside(page, home) if path in paths),
        image=image if image in paths else None,
    )
    settings = (home, config.name_in(page.lang), config.description_in(page.lang), config.site_url, config.lang)
    made_from = (id(site.templates), page, settings, about)
    return replace(page, head=site.memo.get(partial(_head, page, about, site), made_from))


def _beside(page: Page, home: str) -> Iterator[tuple[str, str]]:
    """(name, path) of what may stand beside a page; beside an article there is the feed of its library alone."""
    for name in TYPES:
        is_shared = page.kind == "article" and name == "feed.xml"
        yield name, f"{home if is_shared else page.address}{name}"


def _head(page: Page, about: _About, site: Site) -> str:
    config, at, article = site.config, page.address, about.article
    is_absolute = bool(config.site_url)
    return site.templates.render(
        "partials/head.html",
        lang=page.lang,
        address=at,
        kind=page.kind,
        title=page.title,
        description=page.description or config.description_in(page.lang),
        site_name=config.name_in(page.lang),
        url=site.url(at, at) if is_absolute else None,
        is_indexed=page.is_indexed,
        alternates=tuple(_alternates(page, about, site)),
        image=site.url(about.image, at) if is_absolute and about.image else None,
        locale=_locale(page.lang),
        other_locales=[_locale(lang) for lang, _ in page.versions if lang != page.lang],
        published=article.date if article else None,
        updated=page.updated,
        properties=tuple(_properties(article)) if article else (),
        data=script(_nodes(page, about, site)),
    )


def _properties(article: Article) -> Iterator[tuple[str, str]]:
    """Open Graph's words for what an article is divided by."""
    for facet in FACETS:
        if facet.open_graph:
            yield from ((facet.open_graph, value) for value in facet.shown(article))


def _locale(lang: Lang) -> str:
    """As Open Graph writes it: `en_US`."""
    profile = language(lang).profile
    return f"{profile.locale}_{profile.territory}"


def _alternates(page: Page, about: _About, site: Site) -> Iterator[Alternate]:
    config, at = site.config, page.address
    for lang, there in page.alternates(config.lang):
        yield Alternate(site.url(there, at), lang=lang)
    name_of_site, home = config.name_in(page.lang), site.catalog.library(page.lang)
    for name, path in about.beside:
        title = "" if "feed" not in name else name_of_site if path == f"{home}{name}" else page.title
        yield Alternate(relative(path, at), type=TYPES[name], title=title)


def _nodes(page: Page, about: _About, site: Site) -> list[Node]:
    """JSON-LD."""
    at, article, home = page.address, about.article, site.catalog.library(page.lang)
    name, description = site.config.name_in(page.lang), site.config.description_in(page.lang)

    def link(target: str) -> str:
        return site.url(target, at)

    def link_to(listed: Article) -> str:
        return link(site.catalog.address(listed))

    if article:
        others = [version for version in about.group if version is not article]
        return article_nodes(article, name, link(home), link_to, others)
    if page.kind == "library":
        return library_nodes(name, description, page.lang, link(home), link_to, about.listed)
    between = ((title, link(address)) for title, address in page.way)
    way = breadcrumbs([(name, link(home)), *between, (page.title, link(at))])
    return [collection(page.title, page.lang, link(at), link_to, page.articles), way] if page.articles else [way]
