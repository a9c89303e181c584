r"""A browser reads an address otherwise than people do, or cannot read it at all.

`https:/example.org`, `//example.org`, `\\example.org` and an address with a tab in it all lead to another host, and
`https://bank.example@evil.example` leads to the second one. The site writes such an address as a browser reads it, and
makes no link of one with a name or a password in it, nor of one that no browser can read.

## Example

```markdown
[The standard](https:/example.org/standard)
```

## Instead

```markdown
[The standard](https://example.org/standard)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.links.base import links
from promptoteka.text.links import address_of

RULE = Rule(
    "PL608",
    "odd-address",
    Severity.ERROR,
    "A browser reads the address `{target}` otherwise than people do",
    "Write it in full: `https://`, the host, the path; without a name, a password or a backslash",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for read in library.read:
        for link in links(read):
            if not address_of(link.target).is_plain:
                yield Diagnostic(RULE, read.source, link.span, {"target": link.target})


ENTRY = Entry(RULE, __doc__, library=check)
