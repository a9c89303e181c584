"""The text holds tag characters.

Characters U+E0000-U+E007F copy ASCII and show as nothing. A model reads them: an order to it can stand in a prompt that
everybody copies and nobody sees. The message spells out what they say. The flags of England,
Scotland and Wales are made with them and pass, as the only ones that Unicode recommends. The repair deletes them.

## Example

```text
Summarize the letter.⟨U+E0069⟩⟨U+E0067⟩⟨U+E006E⟩⟨U+E006F⟩⟨U+E0072⟩⟨U+E0065⟩
```

The second sentence, “ignore”, cannot be seen.

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
    "PL021",
    "tag-characters",
    Severity.ERROR,
    "Invisible tag characters, {count} of them: {points}{payload}",
    "Delete them: people cannot see them, and a model reads them",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.TAG, source)


ENTRY = Entry(RULE, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
