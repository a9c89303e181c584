"""`promptoteka build`: the site."""

from __future__ import annotations

import os

import click

from promptoteka.cli import engine
from promptoteka.cli.engine import KEEP_GOING


@click.command("build")
@click.option("-f", "--config-file", type=click.Path(exists=True, dir_okay=False), help="Default: mkdocs.yml.")
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
    """Build the site: all of it, or nothing, and then the old one stays."""
    if keep_going:
        os.environ[KEEP_GOING] = "1"
    arguments = ["build"]
    arguments += ["--strict"] if strict else []
    arguments += ["--config-file", config_file] if config_file else []
    arguments += ["--site-dir", site_dir] if site_dir else []
    context.exit(engine.run(engine_name, arguments))
