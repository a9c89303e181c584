"""The pictures that pages show, in their sizes; and of those that a text links to, the originals.

Nothing else of `content/` is published as a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from promptoteka.model.article import image_path
from promptoteka.model.files import File
from promptoteka.pictures import sizes as pictures
from promptoteka.reader.markdown import Link
from promptoteka.site.outputs.base import Site
from promptoteka.text.links import resolve


def output(site: Site) -> Iterator[File]:
    shown, linked = set[str](), set[str]()
    for article in site.catalog.articles:
        shown.add(image_path(article) or article.image or "")
    for path, links in _published(site):
        for link in links:
            target = resolve(link.target, path)
            if target:
                (shown if link.is_image else linked).add(target.path)
    for path in sorted(linked & site.library.images.keys()):
        yield site.library.images[path]
    yield from _in_sizes(sorted(shown & site.pictures.keys()), site)


def _published(site: Site) -> Iterator[tuple[str, Iterable[Link]]]:
    """The links of each text that is on the site, by its path."""
    for read in site.library.articles:
        if read.source.path in site.catalog.by_source:
            yield read.source.path, read.links
    for page in site.library.pages:
        yield page.source.path, page.links


def _in_sizes(names: Iterable[str], site: Site) -> Iterator[File]:
    work = {address: job for name in names for address, job in pictures.jobs(site.pictures[name], site.originals[name])}
    for address, content in zip(work, site.make(list(work.values())), strict=True):
        yield File(address, content)
    moving = {site.pictures[name].moving: site.originals[name] for name in names}
    yield from (File(address, content) for address, content in moving.items() if address)
