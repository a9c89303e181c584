"""Diagnostics as text, a file a format."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from generator.diagnostics import Diagnostic
from generator.reports import concise

Report = Callable[[Iterable[Diagnostic], str], Iterator[str]]

REPORTS: Final[dict[str, Report]] = {"concise": concise.report}

__all__ = ["REPORTS", "Report"]
