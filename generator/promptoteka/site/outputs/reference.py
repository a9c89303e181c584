"""The reference for authors, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from promptoteka.catalog import root
from promptoteka.languages.texts import text
from promptoteka.model.files import File
from promptoteka.reader.page import FOLDER, load_page
from promptoteka.site import reference
from promptoteka.site.links import LinksAsWritten
from promptoteka.site.outputs.base import Heading, Page, Site, in_folders

LINKS: Final = LinksAsWritten()


def output(site: Site) -> Iterator[Page]:
    if not site.config.reference:
        return
    for page in reference.pages(site.config.lang, site.manual):
        file = File(f"{FOLDER}{page.address.rstrip('/')}.md", page.markdown.encode())
        read = site.memo.get(partial(load_page, file, site.config), page)
        folder = root(page.lang, site.config.lang)
        is_index = page.address == f"{folder}{reference.FOLDER}"
        html = site.render(
            "pages/reference.html",
            lang=page.lang,
            address=page.address,
            links=LINKS,
            body=read.body,
            index=None if is_index else f"{folder}{reference.FOLDER}",
            index_title=text("reference.index", page.lang),
        )
        places = in_folders(page.address, page.lang, site.config.lang, reference.documented())
        versions = tuple(places)
        yield Page(
            address=page.address,
            kind="reference",
            lang=page.lang,
            title=page.title,
            description=page.description,
            html=html,
            contents=tuple(Heading(level, title, anchor) for level, title, anchor in read.headings if level == 2),
            updated=None,
            menu=page.title if is_index else None,
            markdown=page.markdown,
            for_authors=True,
            versions=versions if len(versions) > 1 else (),
        )
