"""`promptoteka translation accept`: an author says that a translation is in step with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from promptoteka.cli import libraries, terminal
from promptoteka.cli.libraries import Chosen
from promptoteka.languages.texts import text
from promptoteka.model.files import mend_file

if TYPE_CHECKING:
    from promptoteka.model.config import Config


@dataclass(frozen=True, slots=True)
class Accepted:
    """A translation's file with the digest of its source in it."""

    path: str
    before: bytes
    content: bytes


@click.group("translation")
def command() -> None:
    """Keep translations in step with their sources."""


@command.command("accept")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
def accept(paths: tuple[str, ...]) -> None:
    """Say that the translations at PATH… are in step with their sources.

    The key `translates` with a digest of the source is written into their front matter: `check` sees by it when the
    source has changed.
    """
    config = terminal.settings()
    lang = terminal.language()
    for library in libraries.choose(paths):
        accepted = list(_accepted(library, config))
        for one in accepted:
            mend_file(library.root / one.path, one.before, one.content)
        click.echo(text("translations.accepted", lang, n=len(accepted)), err=True)


def _accepted(library: Chosen, config: Config) -> Iterator[Accepted]:
    """The translations among the paths asked for; one that is none, where it is named itself, is a usage error."""
    from promptoteka.catalog import digest, groups
    from promptoteka.checks.check import read
    from promptoteka.reader.frontmatter import with_value

    files = list(library.files())
    found = {loaded.article.identity: loaded for loaded in reversed(read(files, config).articles)}
    sources = {
        article.source: source
        for source, *translations in groups((loaded.article for loaded in found.values()), config.lang)
        for article in translations
    }
    asked = sources.keys() if library.only is None else library.only
    contents = {file.path: file.content for file in files}
    for path in sorted(asked):
        if path not in sources:
            shown = f"{library.shown}{path}"
            raise click.UsageError(text("translations.none", terminal.language(), path=shown))
        content = with_value(contents[path], "translates", digest(sources[path]))
        if content is None:
            shown = f"{library.shown}{path}"
            raise click.UsageError(text("translations.no-front-matter", terminal.language(), path=shown))
        yield Accepted(path, contents[path], content)
