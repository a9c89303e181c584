"""Everything under `content/`, read: articles, pages, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator import images
from generator.config import Config
from generator.files import File
from generator.loader import Loaded, load
from generator.page import FOLDER as PAGES
from generator.page import TextPage, load_page

ARTICLES: Final = "articles/"
ASSETS: Final = "assets/"


@dataclass(frozen=True, slots=True)
class Library:
    """What was read, ordered by path. `images` are the usable pictures by path, `paths` all files that stand there."""

    articles: tuple[Loaded, ...]
    pages: tuple[TextPage, ...]
    images: dict[str, File]
    paths: frozenset[str]

    @property
    def read(self) -> tuple[Loaded | TextPage, ...]:
        """Articles and pages."""
        return (*self.articles, *self.pages)


def read(files: Iterable[File], config: Config) -> Library:
    """Read the files of `content/`; paths are relative to it."""
    articles, pages, pictures, paths = [], [], {}, set()
    for file in sorted(files, key=lambda file: file.path):
        paths.add(file.path)
        if file.path.startswith(ARTICLES) and file.path.endswith(".md"):
            articles.append(load(file, config))
        elif file.path.startswith(PAGES) and file.path.endswith(".md"):
            pages.append(load_page(file, config))
        elif images.kind(file.content) and len(file.content) <= images.MAX_SIZE:
            pictures[file.path] = file
    return Library(tuple(articles), tuple(pages), pictures, frozenset(paths))
