"""A line a diagnostic, and what to do under it: `path:line:column: error PL101 [missing-key] …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic


def report(diagnostics: Iterable[Diagnostic], lang: str) -> Iterator[str]:
    """The lines of the report, texts in `lang`."""
    for found in diagnostics:
        line, column = found.source.position(found.span.start)
        rule = found.rule
        yield f"{found.source.path}:{line}:{column}: {rule.severity} {rule.code} [{rule.name}] {found.message(lang)}"
        yield f"    {found.help(lang)}"
