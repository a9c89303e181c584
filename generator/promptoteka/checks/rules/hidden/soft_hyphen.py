"""The text holds a soft hyphen.

U+00AD shows only where a line breaks. It comes with text copied out of books and PDF files. The word with it is not found
by searching, and a model gets it in pieces.

## Example

```text
respon⟨U+00AD⟩sibility
```

## Instead

```text
responsibility
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RULE = Rule(
    "PL027",
    "soft-hyphen",
    Severity.WARNING,
    "A soft hyphen (U+00AD)",
    "Delete it: browsers break words by themselves",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.HYPHEN, source)


ENTRY = Entry(RULE, __doc__, text=check)
