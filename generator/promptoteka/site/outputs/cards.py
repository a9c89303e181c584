"""The card of each article beside its page: a piece of HTML, as the library of its language shows it."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.policy import of_fragment


def of_article(site: Site, article: Article) -> Iterator[File]:
    (html,) = site.cards([article], "")
    yield File(f"{site.catalog.address(article)}card.html", f"{of_fragment()}\n{html}".encode())
