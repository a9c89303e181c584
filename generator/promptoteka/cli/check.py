"""`promptoteka check`: every problem of a library."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka import __version__
from promptoteka.cli import known, libraries, terminal
from promptoteka.cli.libraries import Chosen
from promptoteka.languages.texts import text
from promptoteka.model import files
from promptoteka.model.files import CONTENT

if TYPE_CHECKING:
    from promptoteka.checks.check import Checked
    from promptoteka.checks.reports import Options
    from promptoteka.model.config import Config
    from promptoteka.model.diagnostics import Diagnostic, Rule
    from promptoteka.text.source import Source, Span

FORMATS = ("concise", "full", "json", "json-lines", "github", "sarif", "junit", "rdjson")
FOR_PEOPLE = ("concise", "full")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    format: str
    output: Path | None
    baseline: Path | None
    writes_baseline: bool
    strict: bool
    statistics: bool
    changed_since: str | None
    changes: Path | None
    cache: bool
    all: bool
    is_part: bool
    """Whether rules or revisions were chosen: then a baseline's problem that is not found may still be there."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--output-format", "format_", type=click.Choice(FORMATS), default="full", help="Default: full.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--select", multiple=True, metavar="RULES", help="Check these only: codes, beginnings of codes, names.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not check these.")
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Leave out the problems in this file.",
)
@click.option("--write-baseline", is_flag=True, help="With --baseline: write the problems of today into that file.")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option("--statistics", is_flag=True, help="Count the problems by rule instead of listing them.")
@click.option("--all", "all_", is_flag=True, help="List every problem, however many there are.")
@click.option("--changed-since", metavar="REF", help="Name what is new since a Git revision.")
@click.option("--changes", type=click.Path(dir_okay=False, path_type=Path), help="With it: what changed, as Markdown.")
@click.option("--no-cache", is_flag=True, help="Read every article again.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    write_baseline: bool,
    strict: bool,
    statistics: bool,
    all_: bool,
    changed_since: str | None,
    changes: Path | None,
    no_cache: bool,
    watch: bool,
) -> None:
    """Name every problem of the articles at PATH… (default: content), and of the library as a whole.

    Paths inside content/ are checked as parts of it, any other as a library of its own. The exit code is 1 if a
    problem is an error (with --strict: or a warning).
    """
    if changes and not changed_since:
        raise click.UsageError("--changes goes with --changed-since")
    if write_baseline and not baseline:
        raise click.UsageError("--write-baseline goes with --baseline")
    config = terminal.with_rules(terminal.settings(), select, ignore)
    request = Request(
        format_,
        output,
        baseline,
        write_baseline,
        strict,
        statistics,
        changed_since,
        changes,
        not no_cache,
        all_,
        is_part=bool(select or ignore or changed_since),
    )
    chosen = libraries.choose(paths)
    for library in chosen:
        terminal.name_other_settings(library.root)
    failed = _run(chosen, config, request)
    while watch:
        _wait_for_change(chosen)
        click.clear()
        failed = _run(chosen, config, request)
    context.exit(failed)


def _run(chosen: list[Chosen], config: Config, request: Request) -> bool:
    """Check, report; True if that is a failure."""
    from promptoteka.checks.check import check, examine_all
    from promptoteka.cli.cache import Cache
    from promptoteka.cli.history import History
    from promptoteka.cli.workers import Processes
    from promptoteka.pictures.cache import JobRunner, picture_store
    from promptoteka.text.work import in_threads

    is_whole = len(chosen) == 1 and not request.is_part
    work = Processes()
    runner = JobRunner(picture_store() if request.cache else None, Processes(few=in_threads))
    failed = False
    for library in chosen:
        read = Cache(config, work).examine_all if request.cache else partial(examine_all, work)
        history = History(library.root).former
        checked = check(library.files(), config, library.only, read, runner.make, history)
        known.name_unread(library, checked)
        found = list(checked.diagnostics)
        changed: frozenset[str] = frozenset()
        if request.changed_since:
            found, changed = _since(request.changed_since, library, checked, config, request)
        if request.baseline and request.writes_baseline:
            known.write(request.baseline, found)
            found = []
        elif request.baseline:
            found = known.left_out(request.baseline, found, is_whole=is_whole and library.only is None)
        _report(found, checked, _options(library, changed, len(checked.silenced), config, request), config, request)
        grave = ("error", "warning") if request.strict else ("error",)
        failed |= any(one.rule.severity in grave for one in found)
    return failed


def _since(
    revision: str, library: Chosen, checked: Checked, config: Config, request: Request
) -> tuple[list[Diagnostic], frozenset[str]]:
    """The problems that a revision did not have, lost addresses among them, and the changed paths as shown."""
    from promptoteka.catalog import Catalog
    from promptoteka.catalog.changes import compare, markdown
    from promptoteka.checks import baseline
    from promptoteka.checks.check import check
    from promptoteka.checks.choice import settle
    from promptoteka.checks.rules.catalog.lost_address import lost_addresses
    from promptoteka.checks.rules.ignores.new_silencing import new_silencings

    old = check(libraries.at_revision(library.root, revision), config, library.only)
    found = baseline.new(checked.diagnostics, baseline.fingerprints(old.diagnostics))
    before, after = (
        Catalog.of(
            (loaded.article for loaded in state.library.articles),
            config.lang,
            term_pages=config.term_pages,
            today=config.today,
        )
        for state in (old, checked)
    )
    changes = compare(before, after)
    sources = {one.source.path: one.source for one in old.library.articles}
    lost = lost_addresses(changes, sources)
    found += settle(lost, config.check)
    found += settle(new_silencings(_newly_silenced(old, checked)), config.check)
    if request.changes:
        lines = "\n".join(markdown(changes, terminal.language()))
        files.write_file(request.changes, f"{lines}\n".encode(errors="backslashreplace"))
    shown = frozenset(f"{library.shown}{path}" for path in libraries.changed_paths(library.root, revision))
    return found, shown


def _newly_silenced(old: Checked, checked: Checked) -> Iterator[tuple[Rule, Source, Span, str]]:
    """What comments silence that the revision did not silence."""
    from promptoteka.checks import baseline

    known = set(baseline.fingerprints(one.diagnostic for one in old.silenced))
    marks = baseline.fingerprints(one.diagnostic for one in checked.silenced)
    for one, mark in zip(checked.silenced, marks, strict=True):
        if mark not in known:
            yield one.diagnostic.rule, one.diagnostic.source, one.comment.span, one.comment.reason


def _report(found: list[Diagnostic], checked: Checked, options: Options, config: Config, request: Request) -> None:
    from promptoteka.checks.reports import REPORTS, github_summary

    if request.statistics:
        lines = _statistics(found)
    elif _is_long(found, request):
        lines = _overview(found, checked, options, config, request)
    else:
        lines = REPORTS[request.format](found, options)
    report = "".join(f"{line}\n" for line in lines).encode(errors="backslashreplace")
    if request.output:
        files.write_file(request.output, report)
    else:
        sys.stdout.buffer.write(report)
        sys.stdout.buffer.flush()
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if request.format == "github" and summary:
        with files.named(Path(summary)), Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write("".join(f"{line}\n" for line in github_summary(found, options)))
    lang = terminal.language()
    counts = [text("report.silenced", lang, n=options.silenced)] if options.silenced else []
    if request.format in FOR_PEOPLE:
        articles = text("check.articles", lang, n=len(checked.library.articles))
        counts = [articles, text("check.problems", lang, n=len(found)), *counts]
    if counts:
        click.echo(", ".join(counts), err=True)


def _is_long(found: Sequence[Diagnostic], request: Request) -> bool:
    from promptoteka.checks.overview import LONGEST_LIST

    return request.format == "full" and request.output is None and len(found) > LONGEST_LIST


def _overview(
    found: Sequence[Diagnostic], checked: Checked, options: Options, config: Config, request: Request
) -> Iterator[str]:
    """The overview, and the list if all of it was asked for."""
    from promptoteka.checks.overview import overview
    from promptoteka.checks.reports import REPORTS, overview_lines

    where = options.root.rstrip("/")
    yield from overview_lines(
        overview(checked.library, found, config), options, f" {where}" if where not in ("", CONTENT) else ""
    )
    if request.all:
        yield ""
        yield from REPORTS[request.format](found, options)


def _options(library: Chosen, changed: frozenset[str], silenced: int, config: Config, request: Request) -> Options:
    from promptoteka.checks import rules
    from promptoteka.checks.choice import settled
    from promptoteka.checks.reports import Options

    terminal_width = os.get_terminal_size().columns if sys.stdout.isatty() else 120
    return Options(
        lang=terminal.language(),
        colour=sys.stdout.isatty() and request.output is None and "NO_COLOR" not in os.environ,
        width=terminal_width,
        changed=changed,
        root=library.shown,
        url=f"{site}rules/" if (site := os.environ.get("SITE_URL", "")) else "",
        fixable=frozenset(entry.rule.code for entry in rules.ENTRIES if entry.repair),
        version=__version__,
        rules=tuple(settled(rule, config.check) for rule in rules.RULES),
        silenced=silenced,
    )


def _statistics(found: Sequence[Diagnostic]) -> Iterator[str]:
    counts = Counter((one.rule.code, one.rule.name, one.rule.severity) for one in found)
    for (code, name, severity), count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        yield f"{count:6} {code} {severity.value:7} {name}"


def _wait_for_change(chosen: list[Chosen]) -> None:
    """Return when a file of the libraries has changed; Ctrl+C ends the program."""

    def state() -> dict[Path, int]:
        paths = (path for library in chosen for path in library.root.rglob("*") if path.is_file())
        return {path: path.stat().st_mtime_ns for path in paths}

    before = state()
    while state() == before:
        time.sleep(0.3)
