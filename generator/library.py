"""Everything under `content/`, read: articles, pages, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Final

from generator import images
from generator.config import Config
from generator.files import File
from generator.loader import Loaded
from generator.page import FOLDER as PAGES
from generator.page import TextPage, load_page

ARTICLES: Final = "articles/"


@dataclass(frozen=True, slots=True)
class Library:
    """What was read, ordered by path. `images` are the usable pictures by path, `paths` all files that stand there.

    `links` are the symlinks: what they lead to is not read, and they are not among `paths`. `today` is that of the
    settings.
    """

    articles: tuple[Loaded, ...]
    pages: tuple[TextPage, ...]
    images: dict[str, File]
    paths: frozenset[str]
    links: tuple[File, ...] = ()
    today: Date | None = None

    @property
    def read(self) -> tuple[Loaded | TextPage, ...]:
        """Articles and pages."""
        return (*self.articles, *self.pages)


def articles_folder(files: Iterable[File]) -> str:
    """What the paths of articles begin with: `articles/`, or nothing where there is no such folder."""
    return ARTICLES if any(file.path.startswith(ARTICLES) for file in files) else ""


Reader = Callable[[Sequence[File], Config], Iterable[Loaded]]
"""Reads articles, in the order of their files: one after the other, from a cache, or in several processes."""


def read(files: Iterable[File], config: Config, read_articles: Reader) -> Library:
    """Read the files of `content/`, or of a folder of articles; paths are relative to it.

    Articles are what lies in `articles/`; where there is no such folder, every Markdown file outside `pages/`.
    """
    ordered = sorted(files, key=lambda file: file.path)
    folder = articles_folder(ordered)
    articles: list[File] = []
    pages: list[TextPage] = []
    pictures: dict[str, File] = {}
    paths: set[str] = set()
    links: list[File] = []
    for file in ordered:
        if file.link is not None:
            links.append(file)
            continue
        paths.add(file.path)
        if file.path.startswith(PAGES) and file.path.endswith(".md"):
            pages.append(load_page(file, config))
        elif file.path.startswith(folder) and file.path.endswith(".md"):
            articles.append(file)
        elif images.kind(file.content) and len(file.content) <= images.MAX_SIZE:
            pictures[file.path] = file
    articles_read = tuple(read_articles(articles, config))
    return Library(articles_read, tuple(pages), pictures, frozenset(paths), tuple(links), config.today)
