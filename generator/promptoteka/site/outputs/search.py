"""Every page as the search knows it: articles with their facets and places in each order, and hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from promptoteka.search.model import Indexed
from promptoteka.search.writer import article_text, page_text
from promptoteka.site.outputs.base import Site
from promptoteka.site.views import sort_keys


def output(site: Site) -> Iterator[Indexed]:
    catalog = site.catalog
    orders = sort_keys(catalog.articles)
    for article in catalog.articles:
        found = (("kind", ("article",)), *site.facets[article.identity].items())
        order = tuple(orders[article.identity].items())
        yield Indexed(catalog.address(article), article.lang, "article", site.view(article_text, article), found, order)
    for page in site.library.pages:
        text = site.memo.get(partial(page_text, page), (page.title, page.lang, page.body.text))
        yield Indexed(page.address, page.lang, "page", text, (("kind", ("page",)), ("lang", (page.lang,))))
