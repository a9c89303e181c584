"""Running the site generator that is installed: MkDocs, or its drop-in fork ProperDocs."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Final

import click

ENGINES: Final = ("mkdocs", "properdocs")
KEEP_GOING: Final = "PROMPTOTEKA_KEEP_GOING"
"""Set in the environment to anything: what has errors is left out of the site, as by `keep_going` of the plugin."""
ENGINE_OPTION = click.option(
    "--engine", "engine_name", type=click.Choice(ENGINES), help="Default: the first that is installed."
)


def run(engine: str | None, arguments: list[str]) -> int:
    """Run `mkdocs ARGUMENTS` in this process; its exit code."""
    name = engine or next((name for name in ENGINES if find_spec(name)), ENGINES[0])
    if find_spec(name) is None:
        raise click.UsageError(f"{name} is not installed")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    command: click.Command = import_module(f"{name}.__main__").cli
    command.main(arguments, prog_name=name, standalone_mode=False)
    return 0
