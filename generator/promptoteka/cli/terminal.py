"""What commands share: the author's language, settings, reading of paths, and reports on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from promptoteka.languages import CODES, FALLBACK
from promptoteka.model import config, files
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.model.wrong_settings import WrongSettings
from promptoteka.text.shown import visible


def language() -> str:
    """What the environment says (PROMPTOTEKA_LANG, LC_ALL, LC_MESSAGES, LANG), if that is known, else English."""
    names = (os.environ.get(name, "") for name in ("PROMPTOTEKA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    code = next((name for name in names if name), "").lower()[:2]
    return code if code in CODES else FALLBACK


def settings() -> Config:
    """The settings of the library at the working folder; a wrong one is a usage error."""
    try:
        settings = config.load(Path.cwd())
    except WrongSettings as error:
        raise click.UsageError(error.worded(language())) from error
    _refuse_unknown_rules(settings.check, "pyproject.toml, [tool.promptoteka.check]: ")
    return settings


def name_other_settings(root: Path) -> None:
    """Say that settings stand beside a library which is checked from elsewhere: those of the working folder count."""
    from promptoteka.languages.texts import text

    ours, theirs = config.settings_file(Path.cwd()), config.settings_file(root.resolve())
    if theirs is None or theirs == ours or not config.has_settings(theirs):
        return
    folder = os.path.relpath(theirs.parent)
    path = Path(folder, theirs.name).as_posix()
    click.echo(visible(text("settings.elsewhere", language(), path=path, folder=Path(folder).as_posix())), err=True)


def with_rules(config: Config, select: Sequence[str], ignore: Sequence[str]) -> Config:
    """`config` with what `--select` and `--ignore` name: the one replaces its choice, the other adds to it."""

    def names(given: Sequence[str]) -> tuple[str, ...]:
        return tuple(name.strip() for part in given for name in part.split(",") if name.strip())

    check = config.check
    update = {"select": names(select) or check.select, "ignore": check.ignore + names(ignore)}
    chosen = check.model_copy(update=update)
    _refuse_unknown_rules(chosen)
    return config.model_copy(update={"check": chosen})


def _refuse_unknown_rules(check: CheckConfig, place: str = "") -> None:
    if check == CheckConfig():
        return
    from promptoteka.checks.choice import unknown

    for name in unknown(check):
        raise click.UsageError(place + name.worded(language()))


def read_file(path: str) -> File:
    """The file at `path`, `-` for standard input; its name is relative to `content/` where it lies inside one."""
    if path == "-":
        with files.named(Path(path)):
            return File("stdin.md", sys.stdin.buffer.read())
    return files.read_one(Path(path))


def report(diagnostics: Iterable[Diagnostic]) -> bool:
    """Print diagnostics to stderr; True if one of them is an error."""
    from promptoteka.checks.reports import REPORTS, Options

    found = list(diagnostics)
    for line in REPORTS["concise"](found, Options(lang=language())):
        click.echo(line, err=True)
    return any(one.is_error for one in found)
