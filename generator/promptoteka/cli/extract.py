"""`promptoteka extract`: an article as JSON."""

from __future__ import annotations

import click

from promptoteka.cli import terminal


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--repair", is_flag=True, help="Undo a wrong decoding before reading.")
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], repair: bool) -> None:
    """Print the JSON of the articles at PATH… (`-`: standard input); several give a line each (JSON Lines).

    Diagnostics go to stderr. The exit code is 1 if one of them is an error.
    """
    from promptoteka.catalog.records import to_json
    from promptoteka.checks.choice import settle
    from promptoteka.reader.loader import load

    config = terminal.settings()
    failed = False
    for path in paths:
        loaded = load(terminal.read_file(path), config, repair=repair)
        click.echo(to_json(loaded.article, indent=None if len(paths) > 1 else 2))
        failed |= terminal.report(settle(loaded.diagnostics, config.check))
    context.exit(failed)
