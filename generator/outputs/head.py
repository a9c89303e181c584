"""What each page says of itself to machines, for its `<head>`: made when all files are known, so that no link lies."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Final

from generator.article import Lang
from generator.outputs.base import Page, Site
from generator.templates import relative
from generator.views import Node, article_nodes, breadcrumbs, collection, library_nodes, script

LOCALES: Final[dict[Lang, str]] = {"ru": "ru_RU", "en": "en_US"}
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


def with_head(page: Page, site: Site, paths: Container[str]) -> Page:
    """The page with its head; `paths` are the files that the site has."""
    config = site.config
    is_absolute = bool(config.site_url)
    values = {
        "kind": page.kind,
        "title": page.title,
        "description": page.description or config.site_description,
        "site_name": config.site_name,
        "url": site.url(page.address, page.address) if is_absolute else None,
        "is_indexed": page.is_indexed,
        "alternates": _alternates(page, site, paths),
        "image": site.url(page.image, page.address) if is_absolute and page.image in paths else None,
        "locale": LOCALES[page.lang],
        "other_locales": tuple(LOCALES[lang] for lang, _ in page.versions if lang != page.lang),
        "published": None,
        "updated": page.updated.isoformat() if page.updated else None,
        "tags": (),
        "data": _data(page, site),
    }
    if page.kind == "article" and page.source:
        article = site.catalog.by_source[page.source]
        values |= {"published": article.date.isoformat() if article.date else None, "tags": article.tags}
    return replace(page, head=site.render("partials/head.html", lang=page.lang, address=page.address, **values))


def _alternates(page: Page, site: Site, paths: Container[str]) -> tuple[Alternate, ...]:
    config, at = site.config, page.address
    found = [Alternate(site.url(there, at), lang=lang) for lang, there in page.versions]
    if page.versions:
        default = dict(page.versions).get(config.lang, page.versions[0][1])
        found.append(Alternate(site.url(default, at), lang="x-default"))
    beside = {name: f"{at}{name}" for name in TYPES}
    if page.kind == "article":
        beside["feed.xml"] = "feed.xml"
    for name, path in beside.items():
        if path in paths:
            title = "" if "feed" not in name else config.site_name if path == name else page.title
            found.append(Alternate(relative(path, at), type=TYPES[name], title=title))
    return tuple(found)


def _data(page: Page, site: Site) -> str:
    """JSON-LD."""
    config, at = site.config, page.address
    article = site.catalog.by_source.get(page.source or "") if page.kind == "article" else None
    group = site.catalog.translations.get(article.slug, ()) if article else ()
    listed = site.catalog.articles if page.kind == "library" else page.articles

    def link(target: str) -> str:
        return site.url(target, at)

    def nodes() -> list[Node]:
        if article:
            return article_nodes(article, config.site_name, link, [one for one in group if one is not article])
        if page.kind == "library":
            return library_nodes(config.site_name, config.site_description, page.lang, link, listed)
        way = breadcrumbs([(config.site_name, link("")), (page.title, link(at))])
        return [collection(page.title, page.lang, link(at), link, listed), way] if listed else [way]

    about = (page.kind, at, page.title, page.lang, config.site_name, config.site_description, config.site_url)
    return site.memo.get("jsonld", (*about, article, group, listed), lambda: script(nodes()))
