"""`promptoteka build`: the site."""

from __future__ import annotations

import os
from pathlib import Path

import click

from promptoteka.cli import engine
from promptoteka.cli.engine import KEEP_GOING
from promptoteka.cli.unconfigured import configuration


@click.command("build")
@click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False),
    help="Default: mkdocs.yml; without it, what the program brings.",
)
@click.option("-d", "--site-dir", type=click.Path(), help="Where the site goes; default: as the file says.")
@click.option("-k", "--keep-going", is_flag=True, help="Leave out what has errors, publish the rest; exit code 1.")
@click.option("-s", "--strict", is_flag=True, help="Warnings stop the build too.")
@engine.ENGINE_OPTION
@click.pass_context
def command(
    context: click.Context,
    config_file: str | None,
    site_dir: str | None,
    keep_going: bool,
    strict: bool,
    engine_name: str | None,
) -> None:
    """Build the site: all of it, or nothing, and then the old one stays.

    A folder of articles is enough: content/, or the folder itself. No other file is needed.
    """
    if keep_going:
        os.environ[KEEP_GOING] = "1"
    arguments = ["build"]
    arguments += ["--strict"] if strict else []
    arguments += ["--site-dir", str(Path(site_dir).absolute())] if site_dir else []
    with configuration(config_file) as named:
        context.exit(engine.run(engine_name, [*arguments, *named]))
