"""The home page: every article as a card, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.base import Page, Site


def output(site: Site) -> Iterator[Page]:
    catalog, config = site.catalog, site.config
    html = site.render(
        "pages/library.html",
        lang=config.lang,
        address="",
        cards=site.cards(catalog.articles, config.lang, ""),
        tags=list(site.tags.values()),
        site_name=config.site_name,
        site_description=config.site_description,
        total=len(catalog.articles),
    )
    yield Page("", "library", config.lang, config.site_name, config.site_description, html, (), catalog.updated)
