"""A relative link must lead to a file of `content/` that has a page, or to a picture.

Paths start at the file that the link stands in.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from generator.diagnostics import Diagnostic, table
from generator.library import Library
from generator.links import resolve


def check(library: Library) -> Iterator[Diagnostic]:
    drafts = {loaded.source.path for loaded in library.articles if loaded.article.draft}
    pages = {page.source.path for page in library.pages}
    published = {loaded.source.path for loaded in library.articles} - drafts
    for read in library.read:
        for link in read.links:
            target = resolve(link.target, read.source.path)
            good = library.images.keys() if link.is_image else published | pages | library.images.keys()
            if target and target.path not in good and not (read.source.path in drafts and target.path in drafts):
                span = read.source.line_span(link.first, link.last)
                yield Diagnostic(table.BROKEN_LINK, read.source, span, {"target": unquote(link.target)})
