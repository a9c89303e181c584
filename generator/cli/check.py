"""`promptoteka check`: every problem of a library."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import terminal


@click.command("check")
@click.argument("folder", default=terminal.CONTENT, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_context
def command(context: click.Context, folder: Path) -> None:
    """Name every problem of the library in FOLDER (default: content).

    The exit code is 1 if one of them is an error.
    """
    from generator import files
    from generator.check import check

    checked = check(files.read(folder), terminal.settings())
    failed = terminal.report(checked.diagnostics)
    click.echo(f"{len(checked.library.articles)} articles, {len(checked.diagnostics)} problems", err=True)
    context.exit(failed)
