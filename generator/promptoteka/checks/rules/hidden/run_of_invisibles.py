"""Three or more invisible characters stand in a row.

One may have come along with pasted text. A row of them is a message: two kinds of zero-width space are enough for bits,
variation selectors for bytes. If such a message can be read, it is spelt out. A row is reported once, by this rule alone;
a row of tag characters only is `tag-characters`. The repair deletes the row.

## Example

```text
Summarize⟨U+200B⟩⟨U+200C⟩⟨U+200C⟩⟨U+200B⟩ the letter.
```

## Instead

```text
Summarize the letter.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RULE = Rule(
    "PL025",
    "run-of-invisibles",
    Severity.ERROR,
    "Invisible characters in a row: {count} ({points}){payload}",
    "Delete them: so many in a row are no accident",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.RUN, source)


ENTRY = Entry(RULE, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
