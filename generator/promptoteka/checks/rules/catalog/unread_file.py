"""A Markdown file stands beside the folder of articles, where nobody reads it.

In a library with a folder `articles/`, articles are what lies there. Files elsewhere are not published: move them there, or
move the articles out of it, so that all are read.

## Example

```text
content/articles/minutes.md
content/letters/reply.md
```

## Instead

```text
content/articles/minutes.md
content/articles/letters/reply.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Source, Span

RULE = Rule(
    "PL711",
    "unread-file",
    Severity.WARNING,
    "Markdown files outside of `articles/` are not read: {count}, `{path}` is the first",
    "Move them into `articles/`, or the articles out of it",
)


def check(library: Library) -> Iterator[Diagnostic]:
    if library.unread:
        first = library.unread[0]
        yield Diagnostic(RULE, Source(first, ""), Span(0, 0), {"count": len(library.unread), "path": first})


ENTRY = Entry(RULE, __doc__, library=check)
