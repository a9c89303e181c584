"""`promptoteka serve`: the site while it is being written."""

from __future__ import annotations

import click

from promptoteka.cli import engine
from promptoteka.cli.unconfigured import configuration


@click.command("serve")
@click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False),
    help="Default: mkdocs.yml; without it, what the program brings.",
)
@click.option("-a", "--address", metavar="HOST:PORT", help="Default: localhost:8000.")
@engine.ENGINE_OPTION
@click.pass_context
def command(context: click.Context, config_file: str | None, address: str | None, engine_name: str | None) -> None:
    """Show the site, and build it again whenever something changes."""
    # click above 8.2.1 turns live reload off unless it is asked for (mkdocs issue 4032).
    arguments = ["serve", "--livereload"]
    arguments += ["--dev-addr", address] if address else []
    with configuration(config_file) as named:
        context.exit(engine.run(engine_name, [*arguments, *named]))
