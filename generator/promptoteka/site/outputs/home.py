"""The library of each language: every article as a card, newest first, 48 a page; the first page is its home page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.catalog import FACETS, Catalog
from promptoteka.model.article import Lang
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import (
    SORTS,
    facet_views,
    first_terms,
    in_pages,
    index_views,
    paged_title,
    starter,
    target_views,
    tasks,
)

_NAMED: Final = 4
"""Assistants that the home page names."""
_FACETS_FROM: Final = 24
"""Articles from which on the facets stand open beside the list."""


def output(site: Site) -> Iterator[Page]:
    for lang, library in site.libraries.items():
        yield from _pages(library, lang, site)


def _pages(library: Catalog, lang: Lang, site: Site) -> Iterator[Page]:
    home, name, description = site.catalog.library(lang), site.config.name_in(lang), site.config.description_in(lang)
    choices = facet_views((site.facets[article.identity] for article in library.articles), library.labels, lang)
    names, siblings, indexes = (
        [facet.name for facet in FACETS],
        first_terms(library.outline, lang),
        index_views(library, lang),
    )
    begun = starter(site.catalog, library.articles)
    for at, articles, paging in in_pages(library.articles, home):
        is_first = paging.number == 1
        html = site.render(
            "pages/library.html",
            lang=lang,
            address=at,
            cards=site.cards(articles, at),
            siblings=siblings,
            indexes=indexes,
            facet_names=names,
            sorts=list(SORTS),
            facets=choices if is_first else (),
            paging=paging,
            starter=begun if is_first else None,
            tasks=tasks(site.catalog, library.articles, begun) if is_first else (),
            assistants=[target.name for target in target_views(site.config, lang)][:_NAMED],
            is_small=len(library.articles) < _FACETS_FROM,
            site_name=name,
            site_description=description,
            total=len(library.articles),
        )
        yield Page(
            address=at,
            kind="library" if is_first else "list",
            lang=lang,
            title=paged_title(name, paging, lang),
            description=description or None,
            html=html,
            contents=(),
            updated=library.updated,
            articles=tuple(articles),
            versions=site.versions(site.catalog.library) if is_first else (),
        )
