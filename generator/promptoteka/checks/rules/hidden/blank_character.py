"""The text holds a sign that is drawn as nothing, and is no space.

Line and paragraph separators (U+2028, U+2029), the empty sign of braille (U+2800), spaces of forgotten widths and the
like look like a blank or like nothing. Programs read them differently: a line ends for one and not for the other, a word
is found or not. Spaces that typographers use (no-break, thin, en, em, ideographic) pass alone; three in a row of several
widths do not: data can be written with them.

## Example

```text
Role:⟨U+2800⟩editor
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
    "PL030",
    "blank-character",
    Severity.ERROR,
    "A sign that shows as nothing, and is no space: {points}",
    "Delete it, or put a space",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.BLANK, source)


ENTRY = Entry(RULE, __doc__, text=check)
