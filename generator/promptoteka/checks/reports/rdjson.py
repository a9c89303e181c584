"""Reviewdog's diagnostic format: columns count bytes of UTF-8.

Definition: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from promptoteka.checks.reports.base import TOOL, Options, exact_facts
from promptoteka.model.diagnostics import Diagnostic, Severity
from promptoteka.text.shown import dumps
from promptoteka.text.source import Source

_SEVERITIES: Final = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """One document, many lines."""
    document = {"source": {"name": TOOL}, "diagnostics": [_diagnostic(found, options) for found in diagnostics]}
    yield from dumps(document, indent=2).split("\n")


def _diagnostic(found: Diagnostic, options: Options) -> dict[str, Any]:
    fact = exact_facts(found, options)
    return {
        "message": f"{fact.message}\n{fact.help}",
        "location": {
            "path": fact.path,
            "range": {
                "start": _position(found.source, fact.line, fact.column),
                "end": _position(found.source, fact.end_line, fact.end_column),
            },
        },
        "severity": _SEVERITIES[found.rule.severity],
        "code": {"value": found.rule.code, **({"url": fact.link} if fact.link else {})},
    }


def _position(source: Source, line: int, column: int) -> dict[str, int]:
    start = source.offset(line - 1)
    before = source.text[start : start + column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
