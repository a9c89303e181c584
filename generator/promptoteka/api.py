"""What a program asks of Promptoteka: load an article, check a library, fix a file, build a site, fill a prompt.

Where a path is given, its bytes are read here and the settings are those of the nearest `pyproject.toml`, unless they
are handed over; where bytes or `File`s are given, nothing of the machine is looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from promptoteka.model import config, files
from promptoteka.model import fill as filling
from promptoteka.model.article import Article
from promptoteka.model.config import Config, apart_from_settings
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File

if TYPE_CHECKING:
    from promptoteka.checks.fix import Fixed
    from promptoteka.reader.loader import Loaded
    from promptoteka.site.build import Build

Text = bytes | str | os.PathLike[str] | File
"""An article: its bytes, a path to it, or a `File`, whose path may say its slug and its language."""
Library = str | os.PathLike[str] | Iterable[File]
"""A library: the path of its folder (`content/`, or a folder of articles), or its files, with paths relative to it."""
UNNAMED = "article.md"
"""The path of an article that came as bytes."""


def settings(folder: str | os.PathLike[str] = ".") -> Config:
    """The settings of `[tool.promptoteka]` in the nearest `pyproject.toml` at or above a folder, else the defaults.

    In a folder `content/` none count: then they are looked for from beside it. Raises ValueError if they are wrong.
    """
    return config.load(Path(folder).absolute())


def load(article: Text, config: Config | None = None, *, repair: bool = False) -> Loaded:
    """Read one article: `.article` is its data, `.diagnostics` what is wrong with it. Any bytes give an article.

    `repair` undoes a wrong decoding first. Raises OSError for a path that cannot be read.
    """
    from promptoteka.reader import loader

    file, config = _text(article, config)
    return loader.load(file, config, repair=repair)


def check(library: Library, config: Config | None = None) -> tuple[Diagnostic, ...]:
    """All that is wrong with a library, each article and the whole, by path and place."""
    from promptoteka.checks.check import check as check_library

    contents, config = _library(library, config)
    return check_library(contents, config).diagnostics


def fix(text: Text, config: Config | None = None) -> Fixed:
    """Mend what can be mended in an article without a change to what it says. Nothing is written: see `.content`.

    Raises OSError for a path that cannot be read.
    """
    from promptoteka.checks.fix import fix as fix_file

    file, config = _text(text, config)
    return fix_file(file, config)


def build(library: Library, config: Config | None = None, theme: Iterable[str | os.PathLike[str]] = ()) -> Build:
    """The site of a library: `.files` as they are published, `.pages` with their inner HTML, and `.catalog`.

    `theme` names folders whose templates go before ours. Pages get their outer HTML from MkDocs (`promptoteka build`).
    """
    from promptoteka.cli.manual import manual
    from promptoteka.site.build import build as build_site
    from promptoteka.site.templates import Templates, theme_folder

    contents, config = _library(library, config)
    return build_site(contents, config, Templates([*map(Path, theme), theme_folder()]), manual())


def fill(article: Article, values: Mapping[str, str], prompt_id: str | None = None) -> str:
    """The text of a prompt, the first without `prompt_id`, with values by label or name of a field, and defaults.

    A field without a value is left as its label in brackets, or as the author says. Raises UnknownParameter for a
    name that no field has, LookupError for a prompt that is not there.
    """
    wanted = [prompt for prompt in article.prompts if prompt_id in (None, prompt.id)]
    if not wanted:
        raise LookupError(f"no prompt {prompt_id or ''} in {article.source}")
    return filling.fill(wanted[0], filling.named_values(article, values))


def _text(given: Text, config: Config | None) -> tuple[File, Config]:
    if isinstance(given, File):
        return given, config or Config()
    if isinstance(given, bytes):
        return File(UNNAMED, given), config or Config()
    path = Path(given)
    return files.read_one(path), config or settings(path.parent)


def _library(given: Library, config: Config | None) -> tuple[Iterable[File], Config]:
    if not isinstance(given, str | os.PathLike):
        return given, config or Config()
    folder = Path(given)
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is no folder")
    return apart_from_settings(files.read(folder), folder, folder), config or settings(folder)
