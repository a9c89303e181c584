"""The lines of the file end in different ways.

Part of it was written on Windows (CRLF), part elsewhere (LF), or an old tool left lone CRs. Articles read the same
either way, but version control shows changes that nobody made, and tools that know one kind only join lines. A file
that uses one kind throughout is fine, whichever it is. The repair takes the kind that most lines have.

## Example

```text
title: "Письмо"␍␊
date: 2026-11-16␊
```

## Instead

```text
title: "Письмо"␊
date: 2026-11-16␊
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Rule, Severity, Source, Span
from promptoteka.text.source import LINE_END

RULE = Rule(
    "PL008",
    "mixed-line-ends",
    Severity.WARNING,
    "The line ends are mixed: {counts}",
    "Save the file with one kind of line end: {usual}",
)

_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


def check(source: Source) -> Iterator[Diagnostic]:
    text = source.text
    if "\r" not in text:
        return
    counts = _counts(text)
    if sum(map(bool, counts.values())) < 2:
        return
    usual = _usual(text)
    first = next(end for end in LINE_END.finditer(text) if end[0] != usual)
    listed = ", ".join(f"{_NAMES[end]} {count}" for end, count in counts.items() if count)
    yield Diagnostic(RULE, source, Span(*first.span()), {"counts": listed, "usual": _NAMES[usual]})


def repair(found: Diagnostic) -> Iterator[Edit]:
    text = found.source.text
    usual = _usual(text)
    for end in LINE_END.finditer(text):
        if end[0] != usual:
            yield Edit(Span(*end.span()), usual)


def _counts(text: str) -> dict[str, int]:
    both = text.count("\r\n")
    return {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}


def _usual(text: str) -> str:
    """The line end used most; of equals the first of LF, CRLF, CR."""
    counts = _counts(text)
    return max(counts, key=lambda end: counts[end])


ENTRY = Entry(RULE, __doc__, text=check, repair=repair)
