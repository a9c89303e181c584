"""A link uses `http:`: what is read there can be seen and changed on the way.

Nearly every site answers at `https:` too. Addresses of one's own machine (`localhost`) are left alone.

## Example

```markdown
[The standard](http://www.rfc-editor.org/rfc/rfc3986)
```

## Instead

```markdown
[The standard](https://www.rfc-editor.org/rfc/rfc3986)
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.links.base import links
from promptoteka.text.links import address_of

RULE = Rule(
    "PL604",
    "insecure-link",
    Severity.WARNING,
    "The link `{target}` is not secure",
    "Write `https://`, and see that the page opens",
)

_OWN = ("localhost", "127.", "0.0.0.0", "[::1]", "10.", "192.168.")


def check(library: Library) -> Iterator[Diagnostic]:
    for read in library.read:
        if not any(address_of(link.target).kind == "http" for link in read.links):
            continue
        for link in links(read):
            address = address_of(link.target)
            if address.kind == "http" and not address.href.removeprefix("http://").startswith(_OWN):
                yield Diagnostic(RULE, read.source, link.span, {"target": unquote(link.target)})


ENTRY = Entry(RULE, __doc__, library=check)
