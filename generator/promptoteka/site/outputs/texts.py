"""The hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from promptoteka.languages import CODES
from promptoteka.reader.page import TextPage
from promptoteka.site.outputs.base import Heading, Page, Site, in_folders


def output(site: Site) -> Iterator[Page]:
    langs = {page.address: page.lang for page in site.library.pages}
    for page in site.library.pages:
        places = in_folders(page.address, page.lang, site.config.lang, CODES)
        versions = tuple((lang, at) for lang, at in places if langs.get(at) == lang)
        yield Page(
            address=page.address,
            kind="text",
            lang=page.lang,
            title=page.title,
            description=page.description,
            html=site.memo.get(partial(_html, page, site), _made_from(page, site)),
            contents=tuple(Heading(level, title, anchor) for level, title, anchor in page.headings if level in (2, 3)),
            updated=page.updated,
            source=page.source.path,
            menu=page.title,
            markdown=page.body.text,
            for_authors=page.for_authors,
            versions=versions if len(versions) > 1 else (),
        )


def _made_from(page: TextPage, site: Site) -> tuple[object, ...]:
    """All that the HTML of a page depends on: its text says what its blocks are."""
    written = (page.lang, page.address, page.source.path, page.body.text)
    return (id(site.templates), site.addresses, site.pictures, *written)


def _html(page: TextPage, site: Site) -> str:
    links = site.links(page.source.path, page.address)
    return site.templates.render("pages/text.html", lang=page.lang, address=page.address, links=links, body=page.body)
