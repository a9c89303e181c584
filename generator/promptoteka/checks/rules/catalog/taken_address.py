"""A page or a picture would stand where something else of the site stands already.

One of the two would overwrite the other, so only one is published: what the site makes itself comes first (articles, lists,
feeds, its own scripts and styles), then pages, then pictures. Addresses are compared without regard to case, since file
systems do so; and where a file stands there can be no folder.

## Example

```text
content/articles/lease.md            -> prompts/lease/
content/pages/prompts/lease.md       -> prompts/lease/
content/pages/feed.xml.md            -> feed.xml/, where the feed stands
```

## Instead

```text
content/pages/about-leases.md
content/pages/about-feeds.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog.claims import claims
from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Phrase, Rule, Severity, Source, Span
from promptoteka.text.addresses import Taken
from promptoteka.text.names import shown

RULE = Rule(
    "PL712",
    "taken-address",
    Severity.ERROR,
    "The address `{address}` of this file is taken by {owner}",
    "Rename the file, or move it to another folder",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for path, taken in claims(library).lost.items():
        yield taken_address(path, taken)


def taken_address(path: str, taken: Taken) -> Diagnostic:
    """What is said of the file at a path, whose address somebody else has."""
    address = taken.address.removesuffix("index.html") or taken.address
    owner = f"`{shown(taken.owner)}`" if taken.owner else Phrase("problem.address.site")
    return Diagnostic(RULE, Source(path, ""), Span(0, 0), {"address": shown(address), "owner": owner})


ENTRY = Entry(RULE, __doc__, library=check)
