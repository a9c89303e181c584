"""The library: every article as a card, newest first, 48 a page; the first page is the home page."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import FACETS
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import SORTS, facet_views, first_terms, in_pages, index_views, paged_title


def output(site: Site) -> Iterator[Page]:
    catalog, config = site.catalog, site.config
    lang = config.lang
    choices = facet_views(site.facets.values(), lang)
    names, siblings, indexes = (
        [facet.name for facet in FACETS],
        first_terms(catalog.outline, lang),
        index_views(catalog, lang),
    )
    for at, articles, paging in in_pages(catalog.articles, ""):
        is_first = paging.number == 1
        html = site.render(
            "pages/library.html",
            lang=lang,
            address=at,
            cards=site.cards(articles, lang, at),
            siblings=siblings,
            indexes=indexes,
            facet_names=names,
            sorts=list(SORTS),
            facets=choices if is_first else (),
            paging=paging,
            site_name=config.site_name,
            site_description=config.site_description,
            total=len(catalog.articles),
        )
        yield Page(
            address=at,
            kind="library" if is_first else "list",
            lang=lang,
            title=paged_title(config.site_name, paging, lang),
            description=config.site_description,
            html=html,
            contents=(),
            updated=catalog.updated,
            articles=tuple(articles),
        )
