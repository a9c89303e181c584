"""The text holds a character that changes its direction.

Such characters belong to Hebrew and Arabic. Elsewhere they make letters stand in another order than the one that is
copied: what a person checks is not what a model gets (CVE-2021-42574, “Trojan Source”). Marks U+200E, U+200F and U+061C
pass near Hebrew and Arabic letters of the same line. The repair deletes the characters.

## Example

```text
Do not send ⟨U+202E⟩atad lanosrep⟨U+202C⟩ to anyone.
```

It shows as “Do not send personal data to anyone”.

## Instead

```text
Do not send personal data to anyone.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RULE = Rule(
    "PL022",
    "bidi-control",
    Severity.ERROR,
    "An invisible character changes the direction of text: {points}",
    "Delete it: it makes the text look unlike what is copied",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.BIDI, source)


ENTRY = Entry(RULE, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
