"""Where the site's own things stand: no hand-written page can be published there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from promptoteka.catalog.addresses import root
from promptoteka.catalog.facets import FACETS
from promptoteka.languages import CODES
from promptoteka.model.article import Lang

ARTICLES: Final = "prompts"
REFERENCE: Final = ("for-authors", "rules")
_FILES: Final = (
    *("index.html", "index.md", "404.html", "sw.js", "social.png", "robots.txt", "llms.txt", "sitemap.xml"),
    *("sitemap.xml.gz", "feed.xml", "feed.json", "manifest.webmanifest", "opensearch.xml"),
)
_FOLDERS: Final = (
    *(ARTICLES, "page", "offline", "pagefind", "api", "assets"),
    *(facet.folder.rstrip("/") for facet in FACETS if facet.folder),
)


def of_pages(home: Lang, langs: Iterable[Lang], *, reference: bool) -> frozenset[str]:
    """Files and folders that no hand-written page may stand at or in, in the library of any language."""
    names = (*_FILES, *_FOLDERS, *(REFERENCE if reference else ()))
    return frozenset(f"{folder}{name}" for folder in _roots(home, langs) for name in names)


def _roots(home: Lang, langs: Iterable[Lang]) -> Iterator[str]:
    return (root(lang, home) for lang in dict.fromkeys((home, *CODES, *langs)))
