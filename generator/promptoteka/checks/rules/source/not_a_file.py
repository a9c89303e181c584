"""A pipe, a socket or a device stands in `content/`.

To read one may take for ever, or act on the machine that builds the site. None is opened.

## Example

```text
content/articles/letter.md, made by `mkfifo`
```

## Instead

Put a file there, or take it away.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Source, Span

RULE = Rule(
    "PL010",
    "not-a-file",
    Severity.ERROR,
    "This is a pipe, a socket or a device; it is not opened",
    "Put a file there, or take it away",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for path in library.specials:
        yield Diagnostic(RULE, Source(path, ""), Span(0, 0))


ENTRY = Entry(RULE, __doc__, library=check)
