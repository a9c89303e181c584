"""The pictures that pages show, in their sizes; and of those in a text, what a link to them opens.

All of them are made anew from the pixels. Nothing else of `content/` is published as a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from promptoteka.model.article import image_path
from promptoteka.model.files import File
from promptoteka.pictures import sizes as pictures
from promptoteka.pictures.images import Job
from promptoteka.reader.markdown import Link
from promptoteka.site.outputs.base import Site
from promptoteka.text.links import resolve


def output(site: Site) -> Iterator[File]:
    shown, named = set[str](), set[str]()
    for article in site.catalog.articles:
        shown.add(image_path(article) or article.image or "")
    for path, links in _published(site):
        for link in links:
            target = resolve(link.target, path)
            if target:
                named.add(target.path)
                if link.is_image:
                    shown.add(target.path)
    work: dict[str, Job] = {}
    for name in sorted(shown & site.pictures.keys()):
        work.update(pictures.jobs(site.pictures[name], site.originals[name]))
    for name in sorted(named & site.pictures.keys()):
        address, job = pictures.linked_job(site.pictures[name], site.originals[name])
        work[address] = job
    for address, content in zip(work, site.make(list(work.values())), strict=True):
        yield File(address, content)


def _published(site: Site) -> Iterator[tuple[str, Iterable[Link]]]:
    """The links of each text that is on the site, by its path."""
    for read in site.library.articles:
        if read.source.path in site.catalog.by_source:
            yield read.source.path, read.links
    for page in site.library.pages:
        yield page.source.path, page.links
