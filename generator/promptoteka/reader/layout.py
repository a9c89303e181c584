"""Where articles lie in a folder, and what a path says of an article: its slug and its language.

`articles/<slug>.md`, `<slug>/index.<lang>.md`, `<lang>/<slug>.md`, `<slug>.<lang>.md`; they may stand in folders of
years and topics, and side by side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from promptoteka.languages import CODES
from promptoteka.model.config import Layout

ARTICLES: Final = "articles/"
"""The folder of articles in a library that has one."""
PATTERNS: Final[dict[Layout, str]] = {
    "index": "<slug>/index.<lang>.md",
    "folder": "<lang>/<slug>.md",
    "suffix": "<slug>.<lang>.md",
    "flat": "<slug>.md",
}
"""How each layout is written."""

_SUFFIXED: Final = re.compile(r"(?P<name>.+)\.(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)")
_DOCUMENTS: Final = frozenset(
    {
        "readme",
        "changelog",
        "contributing",
        "license",
        "licence",
        "code_of_conduct",
        "security",
        "authors",
        "support",
        "agents",
        "claude",
    }
)
"""Names of files that repositories keep beside their articles."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the path of an article says of it: the name that its slug is made from, and its language if it names one."""

    layout: Layout
    name: str
    lang: str | None


def place(path: str, layout: Layout | None = None) -> Place:
    """The place of the article at a path below the folder of articles, in a library of one `layout` if that is set."""
    file = PurePosixPath(path)
    for known in (layout,) if layout else PATTERNS:
        if found := _READERS[known](file):
            return found
    return Place("flat", file.stem, None)


def is_document(path: str) -> bool:
    """Whether a Markdown file is a document of the repository and no article: `README.md`, `README.de.md`."""
    return PurePosixPath(path).name.partition(".")[0].lower() in _DOCUMENTS


def _index(file: PurePosixPath) -> Place | None:
    suffixed = _SUFFIXED.fullmatch(file.stem)
    stem, lang = (suffixed["name"], suffixed["lang"]) if suffixed else (file.stem, None)
    return Place("index", file.parent.name, lang) if stem == "index" and file.parent.name else None


def _folder(file: PurePosixPath) -> Place | None:
    lang = next((part for part in file.parts[:-1] if part in CODES), None)
    return Place("folder", file.stem, lang) if lang else None


def _suffix(file: PurePosixPath) -> Place | None:
    suffixed = _SUFFIXED.fullmatch(file.stem)
    return Place("suffix", suffixed["name"], suffixed["lang"]) if suffixed and suffixed["lang"] in CODES else None


def _flat(file: PurePosixPath) -> Place | None:
    return Place("flat", file.stem, None)


_READERS: Final = {"index": _index, "folder": _folder, "suffix": _suffix, "flat": _flat}


def new_path(name: str, lang: str, known: Sequence[str], layout: Layout | None = None) -> str:
    """Where a new article goes in a library whose Markdown files are `known`: beside the others, as they lie.

    A library of nothing, or with a folder of articles, has it there.
    """
    articles = [path for path in known if path.startswith(ARTICLES)]
    folder = ARTICLES if articles or not known else ""
    beside = [path.removeprefix(folder) for path in (articles or known)]
    used = layout or Counter(place(path).layout for path in beside).most_common(1)[0][0] if beside or layout else "flat"
    match used:
        case "index":
            parent = PurePosixPath(beside[-1]).parent.parent if beside else PurePosixPath()
            return f"{folder}{(parent / name / f'index.{lang}.md').as_posix()}"
        case "folder":
            return f"{folder}{lang}/{name}.md"
        case "suffix":
            return f"{folder}{name}.{lang}.md"
        case "flat":
            return f"{folder}{name}.md"
