"""Every page as the search knows it: articles with their facets and places in each order, and hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from promptoteka.model.article import Article
from promptoteka.search.model import Indexed
from promptoteka.search.writer import article_text, page_text
from promptoteka.site.outputs.base import Site


def of_article(site: Site, article: Article) -> Iterator[Indexed]:
    facets = (("kind", ("article",)), *site.facets[article.identity].items())
    order = tuple(site.orders[article.identity].items())
    text = site.view(article_text, article)
    yield Indexed(site.catalog.address(article), article.lang, "article", text, facets, order)


def output(site: Site) -> Iterator[Indexed]:
    for page in site.library.pages:
        text = site.memo.get(partial(page_text, page), (page.title, page.lang, page.body.text))
        yield Indexed(page.address, page.lang, "page", text, (("kind", ("page",)), ("lang", (page.lang,))))
