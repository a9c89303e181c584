"""Reading without a network: the page that stands for those never visited, and the service worker.

There is no worker while the site is being written: an author must not meet an old page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from promptoteka.languages.texts import text
from promptoteka.model.article import Lang
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Page, Site, in_folders
from promptoteka.site.reference import documented

ADDRESS = "offline/"
VERSION = "0" * 16
"""Stands for the version while that is computed."""


def output(site: Site) -> Iterator[Page]:
    for lang, at in _places(site):
        html = site.render("pages/offline.html", lang=lang, address=at)
        title = text("offline.title", lang)
        yield Page(at, "text", lang, title, None, html, (), None, is_indexed=False)


def _places(site: Site) -> Iterator[tuple[Lang, str]]:
    """In every language that a page of the site is in."""
    config, reference = site.config, documented() if site.config.reference else ()
    langs = dict.fromkeys((*site.catalog.languages, *reference, *(page.lang for page in site.library.pages)))
    return in_folders(ADDRESS, config.lang, config.lang, langs)


def worker(site: Site, pages: tuple[Page, ...]) -> Iterator[File]:
    """`sw.js`. Its version follows from the worker and the offline pages: other changes leave what is kept alone."""
    if site.problems is not None:
        return
    home = site.config.lang
    wanted = dict(_places(site))
    standing = [page for page in pages if wanted.get(page.lang) == page.address]
    addresses = {page.lang: page.address for page in standing}

    def written(version: str) -> str:
        return site.render("pages/sw.js.jinja", lang=home, address="", version=version, home=home, pages=addresses)

    whole = "\0".join((written(VERSION), *(page.html for page in standing)))
    version = hashlib.blake2b(whole.encode(), digest_size=len(VERSION) // 2).hexdigest()
    yield File("sw.js", written(version).encode())
