"""`promptoteka fix`: mends what can be mended without a change to what an article says."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka.cli import libraries, terminal
from promptoteka.cli.libraries import Chosen
from promptoteka.languages.texts import text
from promptoteka.model.files import File, mend_file

if TYPE_CHECKING:
    from promptoteka.checks.fix import Fixed
    from promptoteka.model.config import Config
    from promptoteka.model.diagnostics import Diagnostic

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file, by the path it is shown with, and what became of it."""

    shown: str
    file: File
    fixed: Fixed

    @property
    def is_changed(self) -> bool:
        return self.fixed.content != self.file.content


@click.command("fix")
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--diff", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--select", multiple=True, metavar="RULES", help="Mend these only: codes, beginnings of codes, names.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not mend these.")
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], diff: bool, select: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    """Mend the articles and pages at PATH… (default: content; `-`: standard input, the result is printed).

    A file is written only if what was found in it is gone then, nothing new is found, and it says what it said. The
    exit code is 1 if an error is left, with --diff if something would change.
    """
    config = terminal.with_rules(terminal.settings(), select, ignore)
    if STDIN in paths:
        if len(paths) > 1:
            raise click.UsageError("`-` stands alone")
        context.exit(_filter(config, diff))
    for path in paths:
        if Path(path).is_symlink() and not Path(path).is_dir():
            raise click.UsageError(text("fix.symlink", terminal.language(), path=path))
    failed = [_library(library, config, diff) for library in libraries.choose(paths)]
    context.exit(any(failed))


def _filter(config: Config, diff: bool) -> bool:
    """Mend standard input; True if that is a failure."""
    done = _mend("stdin.md", terminal.read_file(STDIN), config)
    if diff:
        _show_diff(done)
    else:
        click.echo(done.fixed.content, nl=False)
    _report([done], done.fixed.left, diff)
    return done.is_changed if diff else any(one.is_error for one in done.fixed.left)


def _library(library: Chosen, config: Config, diff: bool) -> bool:
    """Mend the files of a library; True if that is a failure."""
    from promptoteka.checks.check import check

    files = list(library.files())
    mended = [_mend(f"{library.shown}{file.path}", file, config) for file in _texts(files, library)]
    if diff:
        for done in mended:
            _show_diff(done)
        _report(mended, [one for done in mended for one in done.fixed.left], diff)
        return any(done.is_changed for done in mended)
    for done in mended:
        if done.is_changed:
            mend_file(library.root / done.file.path, done.file.content, done.fixed.content)
    fresh = {done.file.path: File(done.file.path, done.fixed.content) for done in mended}
    left = check([fresh.get(file.path, file) for file in files], config, library.only).diagnostics
    _report(mended, left, diff)
    return any(one.is_error for one in left)


def _texts(files: Sequence[File], library: Chosen) -> Iterator[File]:
    """The articles and pages of a library, those that were asked for."""
    from promptoteka.reader.layout import is_document
    from promptoteka.reader.library import articles_folder
    from promptoteka.reader.page import FOLDER as PAGES

    articles = articles_folder(files)
    for file in files:
        is_page = file.path.startswith(PAGES)
        is_text = is_page or (file.path.startswith(articles) and not is_document(file.path))
        if (
            is_text
            and file.link is None
            and file.path.endswith(".md")
            and (library.only is None or file.path in library.only)
        ):
            yield file


def _mend(shown: str, file: File, config: Config) -> Mended:
    from promptoteka.checks.fix import fix

    return Mended(shown, file, fix(file, config))


def _show_diff(done: Mended) -> None:
    from promptoteka.cli.diff import harmless, is_watched, painted, unified

    if not done.is_changed:
        return
    lines = unified(done.file.content, done.fixed.content, done.shown)
    is_painted = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    shown = map(painted, lines) if is_painted else map(harmless, lines) if is_watched() else lines
    click.echo("".join(shown).encode("utf-8", "surrogateescape"), nl=False, color=is_painted)


def _report(mended: Sequence[Mended], left: Iterable[Diagnostic], diff: bool) -> None:
    """Say to stderr what was mended in each file and what is left there, then the sums."""
    from promptoteka.text.shown import visible

    lang = terminal.language()
    problems = Counter(one.source.path for one in left)
    for done in mended:
        said = []
        if codes := Counter(one.rule.code for one in done.fixed.mended):
            listed = ", ".join(code if count == 1 else f"{code} ×{count}" for code, count in sorted(codes.items()))
            said.append(text("fix.can-mend" if diff else "fix.mended", lang, codes=listed))
        if remaining := problems[done.file.path]:
            said.append(text("fix.left", lang, n=remaining))
        if said:
            click.echo(f"{visible(done.shown)}: {', '.join(said)}", err=True)
    changed = text("fix.files-can" if diff else "fix.files", lang, n=sum(done.is_changed for done in mended))
    click.echo(f"{changed}, {text('fix.left', lang, n=problems.total())}", err=True)
