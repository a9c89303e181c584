"""Which diagnostics were there before: marks that stay when lines move, for baselines and for comparing revisions."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from promptoteka.model.diagnostics import Diagnostic
from promptoteka.text.shown import dumps
from promptoteka.text.source import LINE_END

_KEYS: Final = ("path", "code", "mark")


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A mark a diagnostic: of the rule, the path, the text of the span, and which of its like it is in the file."""
    seen: Counter[tuple[str, ...]] = Counter()
    for found in diagnostics:
        quoted = LINE_END.sub("\n", found.source.text[found.span.start : found.span.end])
        key = (found.rule.code, found.source.path, quoted)
        seen[key] += 1
        whole = "\0".join((*key, str(seen[key])))
        yield hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def new(diagnostics: Sequence[Diagnostic], known: Iterable[str]) -> list[Diagnostic]:
    """The diagnostics whose marks are not `known`."""
    old = set(known)
    return [found for found, mark in zip(diagnostics, fingerprints(diagnostics), strict=True) if mark not in old]


def dump(diagnostics: Sequence[Diagnostic]) -> str:
    """A baseline file: JSON, a line a diagnostic, so that its changes read well in Git."""
    marked = zip(diagnostics, fingerprints(diagnostics), strict=True)
    rows = sorted((found.source.path, found.rule.code, mark) for found, mark in marked)
    lines = (dumps(dict(zip(_KEYS, row, strict=True))) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n" if rows else "[]\n"


def read(text: str) -> list[str]:
    """The marks of a baseline file. Raises ValueError if it is none."""
    return [row["mark"] for row in read_rows(text)]


def read_rows(text: str) -> list[dict[str, str]]:
    """The rows of a baseline file. Raises ValueError if it is none."""
    rows = json.loads(text)
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.keys() == set(_KEYS) for row in rows):
        raise ValueError("not a baseline file")
    return rows


def stale(rows: Iterable[dict[str, str]], diagnostics: Iterable[Diagnostic]) -> list[dict[str, str]]:
    """The rows whose problems are no longer there."""
    present = set(fingerprints(diagnostics))
    return [row for row in rows if row["mark"] not in present]
