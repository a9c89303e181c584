"""A page at each former address that leads to the article, or to the list that stood there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from promptoteka.languages.texts import text
from promptoteka.model.article import Lang
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.policy import of_redirect
from promptoteka.site.templates import relative
from promptoteka.site.views import value_label

SCRIPT: Final = 'location.replace(document.querySelector("link[rel=canonical]").href + location.search + location.hash)'
"""Leads on with what stood behind the address: a page without a script loses that."""


def output(site: Site) -> Iterator[File]:
    for at, article in site.catalog.redirects.items():
        yield _redirect(at, site.catalog.address(article), article.title, article.lang, site)
    for moved in site.catalog.moved_terms:
        index = f"index.{moved.facet.name}"
        title = value_label(moved.facet, moved.term, moved.lang) if moved.term else text(index, moved.lang)
        yield _redirect(moved.former, moved.now, title, moved.lang, site)


def _redirect(at: str, now: str, title: str, lang: Lang, site: Site) -> File:
    target = relative(now, at)
    html = site.render(
        "pages/redirect.html",
        lang=lang,
        address=at,
        title=title,
        target=target,
        script=Markup(SCRIPT),
        policy=Markup(of_redirect(SCRIPT)),
    )
    return File(f"{at}index.html", html.encode())
