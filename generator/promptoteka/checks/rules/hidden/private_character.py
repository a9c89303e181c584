"""The text holds a character without a meaning of its own.

The private-use areas of Unicode (U+E000-U+F8FF and two planes) are for fonts: each shows something else there, or an
empty box. What a reviewer sees is not what a reader sees, and a model gets a number that means nothing.

## Example

```text
Press ⟨U+F8FF⟩ and K.
```

## Instead

```text
Press ⌘ and K.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RULE = Rule(
    "PL031",
    "private-character",
    Severity.ERROR,
    "A character that means something in one font only: {points}",
    "Delete it, or write what it stands for",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.PRIVATE, source)


ENTRY = Entry(RULE, __doc__, text=check)
