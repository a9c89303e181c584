"""The text holds a Hangul filler.

U+115F, U+1160, U+3164 and U+FFA0 are letters of Korean that show as nothing. Programs take them for letters, so a name or
a heading made of them looks empty and passes for text. Within Korean syllables they are fine.

## Example

```text
Role:⟨U+3164⟩editor
```

## Instead

```text
Role: editor
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RULE = Rule(
    "PL028",
    "hangul-filler",
    Severity.WARNING,
    "An invisible filler letter: {points}",
    "Delete it, or put a space",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.FILLER, source)


ENTRY = Entry(RULE, __doc__, text=check)
