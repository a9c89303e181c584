"""The addresses that a library takes in the site: articles first, then hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from promptoteka.catalog import places
from promptoteka.catalog.addresses import address
from promptoteka.model.article import Identity
from promptoteka.reader.library import Library
from promptoteka.text.addresses import Addresses, Taken

BESIDE: tuple[str, ...] = ("index.html", "index.md")
"""The files of a page."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The table, and the files that got nothing, by path: somebody else stands there."""

    addresses: Addresses
    lost: dict[str, Taken]


def claims(library: Library) -> Claims:
    """Who has which address; the same library gives the same answer to `check` and to a build."""
    addresses = Addresses()
    for source, at in _of_articles(library):
        for name in BESIDE:
            addresses.claim(f"{at}{name}", source)
    langs = {read.article.lang for read in library.articles} | {page.lang for page in library.pages}
    lost: dict[str, Taken] = {}
    reserved = places.of_pages(library.home, langs, reference=library.has_reference)
    for page in library.pages:
        path = page.source.path
        for name in BESIDE:
            if taken := addresses.claim(f"{page.address}{name}", path, reserved):
                lost.setdefault(path, taken)
    return Claims(addresses, lost)


def _of_articles(library: Library) -> Iterator[tuple[str, str]]:
    """Path and address of each article that is published, then those of its former names."""
    published: dict[Identity, str] = {}
    former: dict[Identity, str] = {}
    for read in library.articles:
        article = read.article
        if article.is_published(library.today):
            published.setdefault(article.identity, article.source)
            for alias in article.aliases:
                former.setdefault((article.lang, alias), article.source)
    for identity, source in (former | published).items():
        yield source, address(identity, library.home)
