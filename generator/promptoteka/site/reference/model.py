"""What the reference shows, and the Markdown that tables are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from promptoteka.model.article import Lang

_BAR: Final = "\\|"


@dataclass(frozen=True, slots=True)
class Option:
    """An option or an argument of a command: how it is written, and what it does, in English."""

    name: str
    """The long form: `--strict`; an argument's own name."""
    written: str
    """All forms with what follows: `-f, --config-file FILE`."""
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command of `promptoteka`, in English: `help` is Markdown paragraphs."""

    name: str
    usage: str
    help: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Manual:
    """What the reference is made of beyond this program's own tables: the commands are described by whoever has
    them (`promptoteka.cli.manual`)."""

    commands: tuple[Command, ...] = ()


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A page of the reference; `address` is relative to the root of its language (`rules/broken-link/`)."""

    address: str
    lang: Lang
    title: str
    description: str
    markdown: str
    """Markdown with a level 1 heading; links to other pages of the reference are relative addresses."""


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a Markdown table with an empty line before and after it."""
    heads = list(heads)
    yield from ("", _row(heads), _row("---" for _ in heads))
    yield from map(_row, rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(' '.join(cell.split()).replace('|', _BAR) for cell in cells)} |"


def code(text: str) -> str:
    """A code span; nothing for nothing."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}" if text else ""
