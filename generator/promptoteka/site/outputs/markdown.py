"""Each page beside itself as Markdown, `index.md`: articles from their model, lists as links, the others as written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.reader.markdown import relinked
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import article_markdown, list_markdown
from promptoteka.text.links import resolve


def of_article(site: Site, article: Article) -> Iterator[File]:
    yield File(f"{site.catalog.address(article)}index.md", _article(article, site))


def output(site: Site, pages: tuple[Page, ...]) -> Iterator[File]:
    for page in pages:
        if written := _written(page, site):
            yield File(f"{page.address}index.md", written)


def _written(page: Page, site: Site) -> bytes:
    at, url = page.address, site.config.site_url
    if page.markdown:
        written = (page.markdown, page.source, at, site.addresses, url)
        return site.memo.get(partial(_page, page, site), written)
    if page.articles:
        listed = (page.title, page.description, page.articles, at, url, site.config.lang)
        return site.memo.get(partial(_list, page, site), listed)
    return b""


def _list(page: Page, site: Site) -> bytes:
    def link(article: Article) -> str:
        return site.url(f"{site.catalog.address(article)}index.md", page.address)

    rows = ((article.title, link(article), article.description) for article in page.articles)
    return list_markdown(page.title, page.description, rows).encode()


def _page(page: Page, site: Site) -> bytes:
    return _linked(page.markdown, page.source, page.address, site).encode()


def _article(article: Article, site: Site) -> bytes:
    at = site.catalog.address(article)
    url = site.url(at, at) if site.config.site_url else None

    def written() -> bytes:
        return article_markdown(article, url, lambda text: _linked(text, article.source, at, site)).encode()

    return site.memo.get(written, (article, url, site.addresses))


def _linked(text: str, source: str | None, at: str, site: Site) -> str:
    """Markdown of the file `source`, its links to files of `content/` made to work at `at`."""

    def leads_to(target: str) -> str | None:
        path = resolve(target, source or "")
        destination = site.addresses.get(path.path) if path else None
        return f"{site.url(destination, at)}{path.rest}" if path and destination is not None else None

    return relinked(text, leads_to) if source else text
