"""`robots.txt`: everything may be read, and where the map of the site is (RFC 9309). Crawlers look at a host's root."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site


def output(site: Site) -> Iterator[File]:
    url = site.config.site_url
    yield File("robots.txt", ("User-agent: *\nAllow: /\n" + (f"\nSitemap: {url}sitemap.xml\n" if url else "")).encode())
