"""The command group. Commands import what they need when they run: start-up time counts."""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import takewhile
from typing import Any, Final, NoReturn

import click

from promptoteka import __version__
from promptoteka.cli.failures import past_click, told
from promptoteka.text.shown import visible_line

COMMANDS: Final = (
    "init",
    "new",
    "check",
    "fix",
    "rule",
    "extract",
    "fill",
    "schema",
    "translations",
    "translation",
    "serve",
    "build",
)

TRACEBACK: Final = "--traceback"


class Commands(click.Group):
    """A group whose commands are the modules of this folder, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"promptoteka.cli.{cmd_name}").command
        return command

    def main(self, *args: Any, **options: Any) -> NoReturn:
        """Run, and exit; what fails is said in a sentence."""
        given = options.get("args", args[0] if args else None)
        before = takewhile(lambda word: word.startswith("-"), sys.argv[1:] if given is None else given)
        run = super().main
        options["standalone_mode"] = False
        sys.exit(told(lambda: run(*args, **options), is_traced=TRACEBACK in list(before)))

    def invoke(self, ctx: click.Context) -> object:
        with past_click():
            try:
                return super().invoke(ctx)
            except click.ClickException as error:
                error.message = "\n".join(map(visible_line, error.message.split("\n")))  # type: ignore[misc]  # final in its type only
                raise


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="promptoteka")
@click.option(TRACEBACK, is_flag=True, expose_value=False, help="Where something fails: say where in the program, too.")
def main() -> None:
    """Promptoteka: a folder of Markdown articles becomes a library of prompt forms."""
