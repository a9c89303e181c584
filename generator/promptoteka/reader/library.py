"""Everything under `content/`, read: articles, pages, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date

from promptoteka.languages import DEFAULT
from promptoteka.model.article import Lang
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.pictures.images import Inspected, Make, inspect_all, one_by_one
from promptoteka.reader.admission import Refused, admit
from promptoteka.reader.layout import ARTICLES, is_document
from promptoteka.reader.loader import Loaded
from promptoteka.reader.page import FOLDER as PAGES
from promptoteka.reader.page import TextPage, load_page


@dataclass(frozen=True, slots=True)
class Library:
    """What was read, ordered by path. `images` are the usable pictures by path, `paths` all files that stand there.

    `links` are the symlinks: what they lead to is not read, and they are not among `paths`. `today` is that of the
    settings. `inspected` is what each picture is, by path, and why another file is none.
    """

    articles: tuple[Loaded, ...]
    pages: tuple[TextPage, ...]
    images: dict[str, File]
    paths: frozenset[str]
    links: tuple[File, ...] = ()
    specials: tuple[str, ...] = ()
    """Paths of pipes, sockets and devices, which are not read either."""
    refused: tuple[Refused, ...] = ()
    """What is not read for its name."""
    today: Date | None = None
    inspected: Mapping[str, Inspected] = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    """Paths of the repository's documents that lie among the articles: `README.md`. They are not read."""
    unread: tuple[str, ...] = ()
    """Paths of Markdown files outside of `articles/` and `pages/`, in a library that has a folder of articles."""
    home: Lang = DEFAULT
    """The language of the site."""
    has_reference: bool = True
    """Whether the site has the reference for authors."""
    former: Mapping[str, str] = field(default_factory=dict)
    """By path of a translation, the digest of its source when it was last changed, as far as that is known."""

    @property
    def read(self) -> tuple[Loaded | TextPage, ...]:
        """Articles and pages."""
        return (*self.articles, *self.pages)


def articles_folder(files: Iterable[File]) -> str:
    """What the paths of articles begin with: `articles/`, or nothing where there is no such folder."""
    return ARTICLES if any(file.path.startswith(ARTICLES) for file in files) else ""


def articles_among(files: Iterable[File]) -> list[File]:
    """Those of the files of a library that are read as articles."""
    found = [file for file in files if file.link is None and not file.is_special]
    folder = articles_folder(found)
    return [
        file
        for file in found
        if file.path.endswith(".md") and not file.path.startswith(PAGES) and not is_document(file.path)
        if file.path.startswith(folder)
    ]


Reader = Callable[[Sequence[File], Config], Iterable[Loaded]]
"""Reads articles, in the order of their files: one after the other, from a cache, or in several processes."""


def read(files: Iterable[File], config: Config, read_articles: Reader, make: Make = one_by_one) -> Library:
    """Read the files of `content/`, or of a folder of articles; paths are relative to it. `make` inspects pictures.

    Articles are what lies in `articles/`; where there is no such folder, every Markdown file outside `pages/`.
    """
    ordered = sorted(files, key=lambda file: file.path)
    folder = articles_folder(ordered)
    articles: list[File] = []
    pages: list[TextPage] = []
    others: list[File] = []
    links = [file for file in ordered if file.link is not None]
    specials = [file.path for file in ordered if file.is_special]
    admitted, refused = admit(file for file in ordered if file.link is None and not file.is_special)
    documents: list[File] = []
    unread: list[str] = []
    for file in admitted:
        if file.path.startswith(PAGES) and file.path.endswith(".md"):
            pages.append(load_page(file, config))
        elif file.path.endswith(".md"):
            if is_document(file.path):
                documents.append(file)
            elif file.path.startswith(folder):
                articles.append(file)
            else:
                unread.append(file.path)
        else:
            others.append(file)
    inspected = inspect_all([file.content for file in others], make)
    return Library(
        articles=tuple(read_articles(articles, config)),
        pages=tuple(pages),
        images={file.path: file for file, one in zip(others, inspected, strict=True) if one.problem is None},
        paths=frozenset((*(file.path for file in admitted), *(one.path for one in refused))),
        links=tuple(links),
        specials=tuple(specials),
        refused=tuple(refused),
        today=config.today,
        inspected={file.path: one for file, one in zip(others, inspected, strict=True)},
        home=config.lang,
        has_reference=config.reference,
        documents=tuple(file.path for file in documents),
        unread=tuple(unread),
    )
