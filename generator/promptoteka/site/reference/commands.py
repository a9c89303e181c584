"""Every command with its options."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.languages import language
from promptoteka.languages.texts import text
from promptoteka.site.reference.model import Command, Manual, code, table


def lines(lang: str, level: int, manual: Manual) -> Iterator[str]:
    yield text("reference.commands.lead", lang)
    for command in manual.commands:
        yield from ("", f"{'#' * level} {code(f'promptoteka {command.name} {command.usage}'.rstrip())}", "")
        yield language(lang).reference.commands.get(command.name, command.help)
        if command.options:
            heads = (text("reference.commands.option", lang), text("reference.commands.about", lang))
            yield from table(
                heads, ((code(one.written), _help(command, one.name, one.help, lang)) for one in command.options)
            )


def _help(command: Command, option: str, english: str, lang: str) -> str:
    """What an option does: where several commands share it, it is described once, under `*`."""
    options = language(lang).reference.options
    return options.get(f"{command.name} {option}") or options.get(f"* {option}") or english
