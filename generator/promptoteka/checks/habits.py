"""What a library does everywhere is told once: the same cause in many articles is one defect, not one an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from promptoteka.checks import rules
from promptoteka.model.diagnostics import Diagnostic

_FILES: Final = 10
_SHARE: Final = 20
"""A habit is in more than so many files, and in one of so many articles at least."""


def told_once(found: Iterable[Diagnostic], articles: int) -> Iterator[Diagnostic]:
    """`found`, in its order; of a habit of the library the first place, which knows the other files."""
    listed = list(found)
    files: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    causes = [_cause(diagnostic) for diagnostic in listed]
    for diagnostic, cause in zip(listed, causes, strict=True):
        if cause:
            files[cause][diagnostic.source.path] = None
    told = set[tuple[str, str]]()
    for diagnostic, cause in zip(listed, causes, strict=True):
        if cause is None or len(files[cause]) <= _FILES or len(files[cause]) * _SHARE < articles:
            yield diagnostic
        elif cause not in told:
            told.add(cause)
            others = tuple(path for path in files[cause] if path != diagnostic.source.path)
            yield replace(diagnostic, alike=others)


def _cause(diagnostic: Diagnostic) -> tuple[str, str] | None:
    habit = rules.BY_CODE[diagnostic.rule.code].habit
    common = habit(diagnostic) if habit else None
    return None if common is None else (diagnostic.rule.code, common)
