"""Every page as the search of a language knows it: articles with their facets and places in each order, those that
other languages alone have, and hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from promptoteka.catalog import groups
from promptoteka.languages import FALLBACK
from promptoteka.model.article import Article
from promptoteka.search.model import Indexed, Kind
from promptoteka.search.writer import article_text, foreign_text, page_text
from promptoteka.site.outputs.base import Site
from promptoteka.site.views import sort_keys


def output(site: Site) -> Iterator[Indexed]:
    catalog = site.catalog
    orders = sort_keys(catalog.articles)
    families = {one.identity: group for group in groups(catalog.articles, site.config.lang) for one in group}
    for article in catalog.articles:
        family = families.get(article.identity, (article,))
        others = tuple(one for one in family if one is not article)
        text = site.memo.get(partial(article_text, article, others), (article, others))
        found = (("kind", ("article",)), *site.facets[article.identity].items())
        order = tuple(orders[article.identity].items())
        yield Indexed(catalog.address(article), article.lang, "article", text, found, order)
        if article is _abroad(family):
            yield from _foreign(site, article, others)
    for page in site.library.pages:
        text = site.memo.get(partial(page_text, page), (page.title, page.lang, page.body.text))
        kind: Kind = "guide" if page.for_authors else "page"
        yield Indexed(page.address, page.lang, kind, text, (("kind", (kind,)),))


def _abroad(family: Sequence[Article]) -> Article:
    """Which of an article and its translations is shown where there is none: the one that most can read."""
    return next((one for one in family if one.lang == FALLBACK), family[0])


def _foreign(site: Site, article: Article, others: tuple[Article, ...]) -> Iterator[Indexed]:
    """An article in the libraries whose language it is not translated into."""
    address = site.catalog.address(article)
    known = {article.lang, *(one.lang for one in others)}
    for lang in (one for one in site.libraries if one not in known):
        text = site.memo.get(partial(foreign_text, article, lang, others), (article, lang, others))
        yield Indexed(address, lang, "foreign", text, (("kind", ("foreign",)),), written=article.lang)
