"""GitHub: annotations as workflow commands, and the whole list as Markdown for the step's summary.

GitHub shows ten annotations of a level a step and drops the others without a word: those that matter come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from promptoteka.checks.reports.base import SEVERITIES, SEVERITY_COUNTS, SEVERITY_NAMES, Facts, Options, facts
from promptoteka.languages.texts import text
from promptoteka.model.diagnostics import Diagnostic, Severity

SUMMARY_BYTES: Final = 1_000_000
"""GitHub refuses a summary over 1 MiB; the rest is for what other commands of the step write there."""

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MARKUP: Final = re.compile(r"[&<>|\\`*_\[\]~$@]")


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """A workflow command a diagnostic.

    A span of several lines has no columns: GitHub rejects the annotation (github.com/actions/runner/pull/2082).
    """
    for found, fact in _ordered(diagnostics, options):
        places = {"file": fact.path, "line": fact.line, "endLine": fact.end_line}
        if fact.line == fact.end_line:
            places |= {"col": fact.column, "endColumn": fact.end_column}
        properties = places | {"title": f"{found.rule.code} {found.rule.name}"}
        written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        message = "\n".join(filter(None, (fact.message, fact.help, fact.link)))
        yield f"::{_COMMANDS[found.rule.severity]} {written}::{_data(message)}"


def summary(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """Markdown for `$GITHUB_STEP_SUMMARY`: a table, cut where GitHub would refuse the whole of it."""
    yield "## " + text("report.title", options.lang)
    yield ""
    if options.silenced:
        yield text("report.silenced", options.lang, n=options.silenced)
        yield ""
    if not diagnostics:
        yield text("report.clean", options.lang)
        return
    yield _counts(diagnostics, options.lang)
    yield ""
    yield "| " + " | ".join(text(key, options.lang) for key in ("report.place", "report.rule", "report.what")) + " |"
    yield "| --- | --- | --- |"
    room = SUMMARY_BYTES
    for shown, (found, fact) in enumerate(_ordered(diagnostics, options)):
        row = _row(found, fact, options.lang)
        room -= len(row.encode()) + 1
        if room < 0:
            yield ""
            yield text("report.left-out", options.lang, n=len(diagnostics) - shown)
            return
        yield row


def _ordered(diagnostics: Sequence[Diagnostic], options: Options) -> list[tuple[Diagnostic, Facts]]:
    """Changed files first, then by severity, path and place."""
    pairs = [(found, facts(found, options)) for found in diagnostics]
    return sorted(
        pairs,
        key=lambda pair: (
            pair[1].path not in options.changed,
            SEVERITIES.index(pair[0].rule.severity),
            pair[1].path,
            pair[1].line,
            pair[1].column,
            pair[0].rule.code,
        ),
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _counts(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    amounts = {level: sum(found.rule.severity is level for found in diagnostics) for level in SEVERITIES}
    return " · ".join(text(SEVERITY_COUNTS[level], lang, n=n) for level, n in amounts.items() if n)


def _row(found: Diagnostic, fact: Facts, lang: str) -> str:
    rule = f"{text(SEVERITY_NAMES[found.rule.severity], lang)} {found.rule.code} {found.rule.name}"
    cell = f"[{rule}]({fact.link})" if fact.link else rule
    return f"| <code>{_plain(fact.place)}</code> | {cell} | {_marked(fact.message)}<br>{_marked(fact.help)} |"


def _marked(message: str) -> str:
    """A message as one line of HTML that Markdown leaves alone; what stands in backticks is code."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        return _plain(message)
    return "".join(f"<code>{_plain(part)}</code>" if number % 2 else _plain(part) for number, part in enumerate(parts))


def _plain(message: str) -> str:
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", message)
