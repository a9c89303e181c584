"""`sitemap.xml`: every page that search engines are to know, with the day of its last change and its translations.

Addresses in it are absolute (sitemaps.org): a site that does not know its own has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import DECLARATION, element, xml_text

_NAMESPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}


def output(site: Site, pages: tuple[Page, ...]) -> Iterator[File]:
    if not site.config.site_url:
        return
    listed = sorted((page for page in pages if page.is_indexed), key=lambda page: page.address)
    written = "\n".join(_url(page, site) for page in listed)
    yield File("sitemap.xml", f"{DECLARATION}{element('urlset', written, _NAMESPACES)}\n".encode())


def _url(page: Page, site: Site) -> str:
    return element(
        "url",
        element("loc", xml_text(site.url(page.address, "")))
        + (element("lastmod", page.updated.isoformat()) if page.updated else "")
        + "".join(
            element("xhtml:link", "", {"rel": "alternate", "hreflang": lang, "href": site.url(at, "")})
            for lang, at in page.versions
        ),
    )
