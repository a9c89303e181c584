"""What a build says of the articles: before anything is rendered, each problem, or many of them in short."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from promptoteka.checks.check import Checked
from promptoteka.checks.overview import LONGEST_LIST, overview
from promptoteka.checks.reports import REPORTS, Options, overview_lines
from promptoteka.cli.terminal import language
from promptoteka.languages.texts import number, text
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Severity
from promptoteka.text.shown import visible

LEVELS: Final = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}
Log = logging.LoggerAdapter[logging.Logger]


def tell(checked: Checked, config: Config, log: Log) -> None:
    """Name the problems of a library, as grave as they are; more than a screen of them as `check` does, by cause."""
    spoken = language()
    if len(checked.diagnostics) > LONGEST_LIST:
        worst = min((found.rule.severity for found in checked.diagnostics), key=list(Severity).index)
        lines = overview_lines(overview(checked.library, checked.diagnostics, config), Options(lang=spoken))
        log.log(LEVELS[worst], "\n".join(lines))
    else:
        tell_each(checked.diagnostics, spoken, log)
    if checked.silenced:
        log.info(text("report.silenced", spoken, n=len(checked.silenced)))


def tell_each(diagnostics: Sequence[Diagnostic], lang: str, log: Log) -> None:
    for found in diagnostics:
        log.log(LEVELS[found.rule.severity], "\n".join(REPORTS["concise"]([found], Options(lang=lang))))


def failure(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """That the site stays as it was, and what to do; empty: nothing is wrong."""
    errors = sum(len(found.paths) for found in diagnostics if found.is_error)
    return text("build.errors", lang, n=errors) if errors else ""


def left_out(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """That the site is without the files that have errors; empty: no file has any."""
    paths = sorted({path for found in diagnostics if found.is_error for path in found.paths})
    return text("build.left-out", lang, n=len(paths), paths=", ".join(_shortened(paths))) if paths else ""


def made(site: Path, articles: int) -> str:
    """What a build has made, where, and how to look at it."""
    lang = language()
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    said = text("check.articles", lang, n=articles)
    size = number(round(sum(sizes) / 1_000_000, 1), lang)
    return text("build.done", lang, path=visible(str(site)), articles=said, files=len(sizes), size=size)


def _shortened(paths: Sequence[str]) -> Iterator[str]:
    yield from paths[:LONGEST_LIST]
    if len(paths) > LONGEST_LIST:
        yield "…"
