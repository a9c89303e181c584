"""The text holds a zero-width space.

U+200B parts words without showing it. It comes with text copied from web pages, where it lets long words break. Searching
for the word does not find it, and a placeholder with one inside is another placeholder. Thai, Khmer and other scripts
that write without spaces may use it.

## Example

```text
contract⟨U+200B⟩review
```

## Instead

```text
contract review
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RULE = Rule(
    "PL026",
    "zero-width-space",
    Severity.WARNING,
    "A zero-width space (U+200B)",
    "Delete it, or put an ordinary space",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.SPACE, source)


ENTRY = Entry(RULE, __doc__, text=check)
