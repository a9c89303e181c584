"""A page at each former address that leads to the article."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.templates import relative


def output(site: Site) -> Iterator[File]:
    for at, article in site.catalog.redirects.items():
        html = site.render(
            "pages/redirect.html",
            lang=article.lang,
            address=at,
            title=article.title,
            target=relative(site.catalog.address(article), at),
        )
        yield File(f"{at}index.html", html.encode())
