"""The command group. Commands import what they need when they run: start-up time counts."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import click

from promptoteka import __version__
from promptoteka.text.shown import visible_line

COMMANDS: Final = (
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


class Commands(click.Group):
    """A group whose commands are the modules of this folder, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"promptoteka.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what ends it is said in words that no terminal and no CI runner obeys."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            error.message = "\n".join(map(visible_line, error.message.split("\n")))  # type: ignore[misc]  # final in its type only
            raise


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="promptoteka")
def main() -> None:
    """Promptoteka: a folder of Markdown articles becomes a library of prompt forms."""
