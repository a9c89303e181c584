"""The card of each article beside its page: a piece of HTML, as the library of its language shows it."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.policy import of_fragment


def output(site: Site) -> Iterator[File]:
    articles = site.catalog.articles
    for article, html in zip(articles, site.cards(articles, ""), strict=True):
        yield File(f"{site.catalog.address(article)}card.html", f"{of_fragment()}\n{html}".encode())
