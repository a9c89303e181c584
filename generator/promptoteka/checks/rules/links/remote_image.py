"""A picture in the text comes from another site, and is shown as a link.

No page of the library asks another host for anything: that host would learn who reads what, and could change the
picture later.

## Example

```markdown
![The scheme](https://example.org/scheme.png)
```

## Instead

Put the file into `content/assets/`, if its licence allows that:

```markdown
![The scheme](../assets/scheme.png)
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.links.base import links
from promptoteka.text.links import address_of

RULE = Rule(
    "PL607",
    "remote-image",
    Severity.NOTE,
    "The picture `{target}` is shown as a link",
    "Put the file into `content/assets/`",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for read in library.read:
        if "![" not in read.source.text:
            continue
        for link in links(read):
            if link.is_image and address_of(link.target).kind in ("http", "https"):
                yield Diagnostic(RULE, read.source, link.span, {"target": unquote(link.target)})


ENTRY = Entry(RULE, __doc__, library=check)
