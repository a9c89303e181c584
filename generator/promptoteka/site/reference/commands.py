"""Every command with its options."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.site.reference.model import Command, Manual, code, table
from promptoteka.site.reference.russian import COMMANDS, OPTIONS
from promptoteka.site.reference.words import word


def lines(lang: str, level: int, manual: Manual) -> Iterator[str]:
    yield word("commands.lead", lang)
    for command in manual.commands:
        yield from ("", f"{'#' * level} {code(f'promptoteka {command.name} {command.usage}'.rstrip())}", "")
        yield COMMANDS.get(command.name, command.help) if lang == "ru" else command.help
        if command.options:
            heads = (word("commands.option", lang), word("commands.about", lang))
            yield from table(
                heads, ((code(one.written), _help(command, one.name, one.help, lang)) for one in command.options)
            )


def _help(command: Command, option: str, english: str, lang: str) -> str:
    """What an option does: where several commands share it, it is described once, under `*`."""
    if lang != "ru":
        return english
    return OPTIONS.get(f"{command.name} {option}") or OPTIONS.get(f"* {option}") or english
