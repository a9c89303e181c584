"""The text holds a character that joins, parts or orders others and cannot be seen.

Word joiners, invisible operators (U+2060-U+2064), a byte order mark inside the text (U+FEFF), joiners outside emoji
(U+200C, U+200D) and the like come with text that was copied from a web page or a chat. They break searching: `[city]`
with one inside is another placeholder than `[city]` without. They also carry hidden messages and watermarks. Joiners
inside emoji, and between letters of Arabic and the scripts of India, pass. The repair deletes the others.

## Example

```text
Write a let⟨U+2060⟩ter to `[ci⟨U+FEFF⟩ty]`.
```

## Instead

```text
Write a letter to `[city]`.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RULE = Rule(
    "PL023",
    "invisible-operator",
    Severity.ERROR,
    "An invisible character: {points}",
    "Delete it: it is copied with the prompt",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.OPERATOR, source)


ENTRY = Entry(RULE, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
