"""Every page as the search of a language knows it: articles with their facets and places in each order, those that
other languages alone have, and hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from promptoteka.languages import FALLBACK
from promptoteka.model.article import Article
from promptoteka.search.model import Indexed, Kind
from promptoteka.search.writer import article_text, foreign_text, page_text
from promptoteka.site.outputs.base import Site


def of_article(site: Site, article: Article) -> Iterator[Indexed]:
    family = site.families.get(article.identity, (article,))
    others = tuple(one for one in family if one.identity != article.identity)
    text = site.memo.get(partial(article_text, article, others), (article, others))
    facets = (("kind", ("article",)), *site.facets[article.identity].items())
    order = tuple(site.orders[article.identity].items())
    yield Indexed(site.catalog.address(article), article.lang, "article", text, facets, order)
    if article.identity == _abroad(family).identity:
        yield from _foreign(site, article, others)


def output(site: Site) -> Iterator[Indexed]:
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
