"""The hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.site.outputs.base import Heading, Page, Site, in_folders, with_links


def output(site: Site) -> Iterator[Page]:
    langs = {page.address: page.lang for page in site.library.pages}
    for page in site.library.pages:
        html = site.render("pages/text.html", lang=page.lang, address=page.address, html=page.html)
        places = in_folders(page.address, page.lang, site.config.lang)
        versions = tuple((lang, at) for lang, at in places if langs.get(at) == lang)
        yield Page(
            address=page.address,
            kind="text",
            lang=page.lang,
            title=page.title,
            description=page.description,
            html=with_links(html, page.source.path, page.address, site),
            contents=tuple(Heading(level, title, anchor) for level, title, anchor in page.headings if level in (2, 3)),
            updated=page.updated,
            source=page.source.path,
            menu=page.title,
            markdown=page.markdown,
            versions=versions if len(versions) > 1 else (),
        )
