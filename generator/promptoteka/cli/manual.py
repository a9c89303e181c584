"""The commands as the reference shows them, from the commands themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module

import click

from promptoteka.cli.main import COMMANDS
from promptoteka.site.reference import Command, Manual, Option


def manual() -> Manual:
    """Every command, in the order of `--help`."""
    found = ((name, import_module(f"promptoteka.cli.{name}").command) for name in COMMANDS)
    return Manual(tuple(_command(*one) for name, command in found for one in _named(name, command)))


def _named(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command with its name; of a group, those in it."""
    if isinstance(command, click.Group):
        yield from ((f"{name} {inner}", one) for inner, one in command.commands.items())
    else:
        yield name, command


def _command(name: str, command: click.Command) -> Command:
    context = click.Context(command)
    usage = " ".join(one.make_metavar(context) for one in command.params if isinstance(one, click.Argument))
    options = [_option(one, context) for one in command.params if isinstance(one, click.Option)]
    return Command(name, usage, inspect.cleandoc(command.help or ""), tuple(options))


def _option(option: click.Option, context: click.Context) -> Option:
    names = sorted(option.opts, key=len)
    value = "" if option.is_flag else f" {option.make_metavar(context)}"
    return Option(names[-1], f"{', '.join(names)}{value}", option.help or "")
