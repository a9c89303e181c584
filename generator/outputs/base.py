"""What every output gets and gives: the socket of `outputs`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date as Date
from html import escape, unescape
from typing import Literal

from generator.article import Lang
from generator.catalog import Catalog, address
from generator.config import Config
from generator.files import File
from generator.library import Library
from generator.links import resolve
from generator.reference import Manual
from generator.templates import Templates, relative

PageKind = Literal["article", "library", "reference", "tag", "text"]
_LINK = re.compile(r'(?<= )(href|src)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    level: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its inner HTML, and what the shell around it has to know. Texts are not escaped."""

    address: str
    """Site-relative, ending in `/`; the home page's is empty."""
    kind: PageKind
    lang: Lang
    title: str
    description: str | None
    html: str
    contents: tuple[Heading, ...]
    updated: Date | None
    source: str | None = None
    """The file of `content/` that it was made from."""
    menu: str | None = None
    """What the menu calls it; None: it is not in the menu."""


@dataclass(frozen=True, slots=True)
class Site:
    """What outputs are made from."""

    library: Library
    catalog: Catalog
    templates: Templates
    config: Config
    manual: Manual = field(default_factory=Manual)


Output = Callable[[Site], Iterator[File | Page]]


def page_address(path: str, site: Site) -> str | None:
    """Where the file `path` of `content/` is found in the site; None if it is not published."""
    if path in site.catalog.by_source:
        return address(site.catalog.by_source[path])
    if path in site.library.images:
        return path
    return next((page.address for page in site.library.pages if page.source.path == path), None)


def with_links(html: str, source: str, at: str, site: Site) -> str:
    """Sanitized HTML of the file `source`, its relative links made to work on the page `at`."""

    def rewritten(found: re.Match[str]) -> str:
        target = resolve(unescape(found[2]), source)
        destination = page_address(target.path, site) if target else None
        if target is None or destination is None:
            return found[0]
        return f'{found[1]}="{escape(relative(destination + target.rest, at))}"'

    return _LINK.sub(rewritten, html)
