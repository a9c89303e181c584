"""`promptoteka new`: an article to fill in."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka.cli import libraries, terminal
from promptoteka.languages import CODES
from promptoteka.languages.texts import text
from promptoteka.model.files import write_file

if TYPE_CHECKING:
    from promptoteka.model.config import Config
    from promptoteka.model.files import File


@click.command("new")
@click.argument("title", required=False)
@click.option("--lang", type=click.Choice(CODES), help="Language of the article; default: that of its title.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A tag; may be given up to 8 times.")
@click.option("--slug", help="Name of the file and of the page; default: from the title.")
@click.option("--content", help="The folder of the library; default: content, or this one if the articles are in it.")
@click.option("--no-input", is_flag=True, help="Ask nothing.")
def command(
    title: str | None, lang: str | None, tags: tuple[str, ...], slug: str | None, content: str | None, no_input: bool
) -> None:
    """Write a new article, every part of it marked to be filled in, and print its path.

    What is not given is asked for at a terminal. A file that exists is never overwritten.
    """
    from promptoteka.languages import skeleton, vocabulary
    from promptoteka.text import slugs

    asks = sys.stdin.isatty() and not no_input
    spoken = terminal.language()
    config = terminal.settings()
    title = title or (click.prompt(text("new.title", spoken), err=True) if asks else "")
    title = " ".join((title or "").split())
    if not title:
        raise click.UsageError(text("new.no-title", spoken, usage='promptoteka new "…"'))
    if not lang:
        lang = vocabulary.script_language(title, config.lang)
        if asks:
            lang = str(click.prompt(text("new.lang", spoken), lang, type=click.Choice(CODES), err=True))
    if not tags and asks:
        tags = tuple(str(click.prompt(text("new.tags", spoken), "", show_default=False, err=True)).split(","))
    tags = tuple(dict.fromkeys(tag for tag in map(slugs.anchor, tags) if tag))
    path = _free_path(Path(content) if content else libraries.home(), lang, slug or slugs.slug(title), config, spoken)
    written = skeleton.draft(lang, title, tags, config.today or datetime.now().astimezone().date())
    _refuse_errors(path, written, config, spoken)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    write_file(path, written.encode())
    click.echo(path.as_posix())
    mark = skeleton.text("mark", lang).rstrip(":")
    click.echo(text("new.written", spoken, path=path.as_posix(), mark=mark), err=True)


def _free_path(content: Path, lang: str, name: str, config: Config, spoken: str) -> Path:
    """Where the article goes; a usage error with a name that is free if something stands there."""
    from promptoteka.text import slugs

    if not name:
        raise click.UsageError(text("new.no-slug", spoken))
    if slugs.slug(name) != name:
        raise click.UsageError(text("new.bad-slug", spoken, slug=name))
    from promptoteka.reader.layout import new_path

    known = _articles(content)
    taken = _names_taken(content, known, lang, config)
    path = content / new_path(name, lang, [file.path for file in known], config.layout)
    if name in taken:
        stem = name[: slugs.MAX_SLUG - 4].rstrip("-")
        free = next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)
        raise click.UsageError(text("new.exists", spoken, path=taken[name], free=free))
    return path


def _articles(content: Path) -> list[File]:
    """The files that are read as articles."""
    from promptoteka.model import files
    from promptoteka.reader.layout import ARTICLES, is_document
    from promptoteka.reader.page import FOLDER

    if not content.is_dir():
        return []
    known = [file for file in files.read(content, "*.md") if not file.path.startswith(FOLDER)]
    known = [file for file in known if not is_document(file.path)]
    return [file for file in known if file.path.startswith(ARTICLES)] or known


def _names_taken(content: Path, known: Sequence[File], lang: str, config: Config) -> dict[str, str]:
    """The names that articles have: those of files, and of pages in `lang`, with the path of the file."""
    from promptoteka.reader.layout import place
    from promptoteka.reader.loader import load

    taken: dict[str, str] = {}
    for file in known:
        shown = (content / file.path).as_posix()
        article = load(file, config).article
        own = (article.slug.casefold(), *article.aliases) if article.lang == lang else ()
        named = place(file.path, config.layout)
        by_file = (named.name.casefold(),) if named.lang in (None, lang) else ()
        for name in (*by_file, *own):
            taken.setdefault(name, shown)
    return taken


def _refuse_errors(path: Path, written: str, config: Config, spoken: str) -> None:
    """A usage error if what was given makes an article that is wrong: `<` in the title, nine tags."""
    from promptoteka.model.files import File
    from promptoteka.reader.loader import load

    loaded = load(File(f"articles/{path.name}", written.encode("utf-8", "replace")), config)
    for found in loaded.diagnostics:
        if found.is_error:
            raise click.UsageError(text("new.unusable", spoken, problem=found.message(spoken)))
