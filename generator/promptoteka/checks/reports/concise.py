"""A line a diagnostic, and what to do under it: `path:line:column: error PL101 [missing-key] …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from promptoteka.checks.reports.base import SEVERITY_COLOURS, Options, facts
from promptoteka.model.diagnostics import Diagnostic


def report(diagnostics: Sequence[Diagnostic], options: Options) -> Iterator[str]:
    """Two lines a diagnostic."""
    for found in diagnostics:
        fact, rule = facts(found, options), found.rule
        path, severity = fact.path, str(rule.severity)
        if options.colour:
            path, severity = f"\x1b[1m{path}\x1b[0m", f"\x1b[{SEVERITY_COLOURS[rule.severity]}m{severity}\x1b[0m"
        yield f"{path}:{fact.line}:{fact.column}: {severity} {rule.code} [{rule.name}] {fact.message}"
        yield f"    {fact.help}"
