"""Diagnostics as JSON: one array, or an object a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from promptoteka.checks.reports.base import Options, exact_facts
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.text.shown import dumps


def array(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """`[`, an object a line, `]`."""
    if not diagnostics:
        yield "[]"
        return
    yield "["
    for number, line in enumerate(report(diagnostics, options), 1):
        yield f"  {line}{',' if number < len(diagnostics) else ''}"
    yield "]"


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """An object a line."""
    return (dumps(_record(found, options)) for found in diagnostics)


def _record(found: Diagnostic, options: Options) -> dict[str, Any]:
    fact, rule = exact_facts(found, options), found.rule
    return {
        "path": fact.path,
        "line": fact.line,
        "column": fact.column,
        "end_line": fact.end_line,
        "end_column": fact.end_column,
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "message": fact.message,
        "help": fact.help,
        "url": fact.url or None,
        "fixable": rule.code in options.fixable,
    }
