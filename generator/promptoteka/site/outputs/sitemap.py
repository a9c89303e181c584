"""`sitemap.xml`: every page that search engines are to know, with the day of its last change and its translations.

Addresses in it are absolute (sitemaps.org): a site that does not know its own has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import document, element

_NAMESPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}


def output(site: Site, pages: tuple[Page, ...]) -> Iterator[File]:
    if not site.config.site_url:
        return
    listed = sorted((page for page in pages if page.is_indexed), key=lambda page: page.address)
    urls = (_url(page, site) for page in listed)
    yield File("sitemap.xml", document(element("urlset", attributes=_NAMESPACES, children=urls)))


def _url(page: Page, site: Site) -> Element:
    parts = (
        element("loc", site.url(page.address, "")),
        *([element("lastmod", page.updated.isoformat())] if page.updated else []),
        *(
            element("xhtml:link", attributes={"rel": "alternate", "hreflang": lang, "href": site.url(at, "")})
            for lang, at in page.alternates(site.config.lang)
        ),
    )
    return element("url", children=parts)
