"""Diagnostics as text, a file a format. A report is pure: it prints nothing, and knows no terminal and no disk."""

from typing import Final

from promptoteka.checks.reports import concise, full, github, json_lines, junit, overview, rdjson, sarif
from promptoteka.checks.reports.base import Options, Report

REPORTS: Final[dict[str, Report]] = {
    "concise": concise.report,
    "full": full.report,
    "json": json_lines.array,
    "json-lines": json_lines.report,
    "github": github.report,
    "sarif": sarif.report,
    "junit": junit.report,
    "rdjson": rdjson.report,
}

github_summary: Final[Report] = github.summary
"""What `github` leaves to the step's summary: the whole list, in Markdown."""

overview_lines: Final = overview.lines
"""What is said before the list where that is long."""

__all__ = ["REPORTS", "Options", "Report", "github_summary", "overview_lines"]
