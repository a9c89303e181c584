"""The hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.base import Heading, Page, Site, with_links


def output(site: Site) -> Iterator[Page]:
    for page in site.library.pages:
        html = site.render("pages/text.html", lang=page.lang, address=page.address, html=page.html)
        yield Page(
            address=page.address,
            kind="text",
            lang=page.lang,
            title=page.title,
            description=page.description,
            html=with_links(html, page.source.path, page.address, site),
            contents=tuple(Heading(level, title, anchor) for level, title, anchor in page.headings if level in (2, 3)),
            updated=site.catalog.updated,
            source=page.source.path,
            menu=page.title,
        )
