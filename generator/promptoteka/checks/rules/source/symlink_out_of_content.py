"""A symbolic link stands in `content/`.

It could publish any file of the machine that builds the site, and in another copy of the repository it may lead to
something else or to nothing. No link is followed, wherever it leads: its file is missing from the site.

## Example

```text
content/articles/letter.md -> ../../drafts/letter.md
```

## Instead

Put the file itself into `content/`. To publish an article at a second address, list that address in its `aliases`.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Source, Span
from promptoteka.text.names import shown

RULE = Rule(
    "PL007",
    "symlink-out-of-content",
    Severity.ERROR,
    "This is a symbolic link to `{target}`; it is not followed",
    "Put the file itself into `content/`",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for file in library.links:
        yield Diagnostic(RULE, Source(file.path, ""), Span(0, 0), {"target": shown(file.link or "")})


ENTRY = Entry(RULE, __doc__, library=check)
