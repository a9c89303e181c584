"""What `check` does not find for a reason, and says so: problems of a baseline, paths that are not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka.cli import terminal
from promptoteka.cli.libraries import Chosen
from promptoteka.languages.texts import text
from promptoteka.model import files
from promptoteka.text.shown import visible

if TYPE_CHECKING:
    from promptoteka.checks.check import Checked
    from promptoteka.model.diagnostics import Diagnostic


def write(path: Path, found: Sequence[Diagnostic]) -> None:
    """Make a baseline of what is found."""
    from promptoteka.checks import baseline

    files.write_file(path, baseline.dump(found).encode(errors="surrogateescape"))
    click.echo(text("check.baseline", terminal.language(), n=len(found), path=visible(str(path))), err=True)


def left_out(path: Path, found: Sequence[Diagnostic], *, is_whole: bool) -> list[Diagnostic]:
    """What a baseline does not know. Where all was looked for, what it knows and is no longer there is named."""
    from promptoteka.checks import baseline

    lang, shown = terminal.language(), visible(str(path))
    if not path.exists():
        raise click.UsageError(text("check.baseline-missing", lang, path=path))
    try:
        rows = baseline.read_rows(files.read_bytes(path).decode(errors="surrogateescape"))
    except ValueError as error:
        raise click.UsageError(text("check.baseline-wrong", lang, path=path)) from error
    if is_whole and (gone := baseline.stale(rows, found)):
        first = visible(gone[0]["path"])
        click.echo(text("check.baseline-stale", lang, n=len(gone), path=shown, first=first), err=True)
    return baseline.new(found, (row["mark"] for row in rows))


def name_unread(library: Chosen, checked: Checked) -> None:
    """Name what was asked for and is no part of the library: nothing was found in it, since nothing was looked at."""
    read = checked.library
    looked_at = {
        *(one.source.path for one in read.read),
        *read.inspected,
        *(one.path for one in read.links),
        *(one.path for one in read.refused),
        *read.specials,
    }
    for name in library.named:
        if not _holds(looked_at, name):
            key = "check.not-read" if _holds(read.unread, name) else "check.no-article"
            click.echo(text(key, terminal.language(), path=visible(f"{library.shown}{name}")), err=True)


def _holds(paths: Iterable[str], name: str) -> bool:
    """Whether the file or folder of a name is among paths."""
    return any(path == name or path.startswith(f"{name}/") for path in paths)
