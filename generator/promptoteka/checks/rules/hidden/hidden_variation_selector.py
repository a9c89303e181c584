"""A variation selector stands where it selects nothing.

Selectors choose between forms of the character before them: `☀` or `☀️`. Behind a letter, behind another selector or at
the start of a text they show as nothing. There are 256 of them, as many as there are bytes, so any text can be hidden in
them behind a single emoji. The selector of an emoji, of a keycap such as `1️⃣` and of an ideograph passes. The repair
deletes the others.

## Example

```text
Good luck! 🙂⟨U+FE0F⟩⟨U+E0142⟩
```

## Instead

```text
Good luck! 🙂
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RULE = Rule(
    "PL024",
    "hidden-variation-selector",
    Severity.ERROR,
    "An invisible variation selector where there are no variants: {points}",
    "Delete it: it changes nothing, and may hide data",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.SELECTOR, source)


ENTRY = Entry(RULE, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
