"""What readers copy holds characters that cannot be seen.

Zero-width spaces, soft hyphens and fillers are slips in other texts, and warnings there. In a prompt, and in what its
fields offer, they go along with the copy: nobody sees what is given to the model, and `[city]` with one inside is another
field than `[city]` without.

## Example

```text
Write a let⟨U+00AD⟩ter to the mayor.
```

## Instead

```text
Write a letter to the mayor.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span
from promptoteka.checks.rules.hidden.base import copied, is_within, points
from promptoteka.text.hidden import Kind, hidden

RULE = Rule(
    "PL033",
    "hidden-in-prompt",
    Severity.ERROR,
    "Readers copy an invisible character: {points}",
    "Delete it, or put a space",
)

_MILD: Final = frozenset({Kind.SPACE, Kind.HYPHEN, Kind.FILLER})
"""What is a warning in other texts; the rest is an error anywhere."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    text = loaded.source.text
    runs = [run for run in hidden(text) if run.kind in _MILD] if not text.isascii() else []
    spans = copied(loaded) if runs else []
    for run in runs:
        if is_within(spans, run.start):
            yield Diagnostic(
                RULE, loaded.source, Span(run.start, run.end), {"points": points(text[run.start : run.end])}
            )


ENTRY = Entry(RULE, __doc__, article=check)
