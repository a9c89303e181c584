"""A value holds invisible characters that the source spells.

YAML reads `"\\u202E"` in quotation marks, and HTML `&#x202E;`, as the character itself. Nothing odd can be seen in the
source, and the page, or what readers copy, has it all the same. Every text of an article and of a page is looked at as it
is published. Joiners that a script needs, as in `می&zwnj;خواهم`, and soft hyphens outside what is copied pass.

## Example

```yaml
params:
  city: {default: "Rome\\U000E0069\\U000E0067"}
```

## Instead

```yaml
params:
  city: {default: Rome}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span, TextPage
from promptoteka.checks.rules.hidden.base import COPIED, payload, points, values
from promptoteka.text.escapes import Escape, escapes
from promptoteka.text.hidden import Kind, hidden, kind_of

RULE = Rule(
    "PL032",
    "hidden-in-value",
    Severity.ERROR,
    "`{where}` holds an invisible character that is spelt here: {points}{payload}",
    "Delete it: nobody who reads the source sees it",
)

_INNER: Final = re.compile(r"(?:\.text|\.blocks\b.*|\[\d+\])+\Z")
"""What the names of values have behind what an author would call them."""


def check(read: Loaded | TextPage) -> Iterator[Diagnostic]:
    source = read.source
    spelt = [escape for escape in escapes(source.text) if any(map(kind_of, escape.text))]
    holders = _holders(read) if spelt else {}
    found = [escape for escape in spelt if any(character in holders for character in escape.text)]
    for row in _rows(found):
        text = "".join(escape.text for escape in row)
        where = next(holders[character] for character in text if character in holders)
        told = {"where": where, "points": points(text), "payload": payload(text)}
        yield Diagnostic(RULE, source, Span(row[0].start, row[-1].end), told)


def _holders(read: Loaded | TextPage) -> Mapping[str, str]:
    """By invisible character, the first value that holds it where it is not honest."""
    holders: dict[str, str] = {}
    for name, text in values(read):
        for run in hidden(text):
            if run.kind is not Kind.HYPHEN or name.startswith(COPIED):
                for character in text[run.start : run.end]:
                    holders.setdefault(character, _INNER.sub("", name))
    return holders


def _rows(found: list[Escape]) -> Iterator[list[Escape]]:
    """Escapes that stand one right behind the other, together."""
    row: list[Escape] = []
    for escape in found:
        if row and row[-1].end != escape.start:
            yield row
            row = []
        row.append(escape)
    if row:
        yield row


ENTRY = Entry(RULE, __doc__, file=check)
