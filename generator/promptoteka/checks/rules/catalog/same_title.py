"""Two articles of one language have the same title.

In the list, in search and in a browser's tabs a reader cannot tell them apart. Titles are compared without regard to
case, spaces and punctuation.

## Example

```yaml
# articles/lease.md
title: "Review of a lease"

# articles/lease-for-owners.md
title: "Review of a lease!"
```

## Instead

```yaml
# articles/lease-for-owners.md
title: "Review of a lease for owners"
```
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span
from promptoteka.checks.rules.catalog.base import folded

RULE = Rule(
    "PL703",
    "same-title",
    Severity.WARNING,
    "The title “{title}” is that of {other} too",
    "Say in the title how the articles differ",
)


def check(library: Library) -> Iterator[Diagnostic]:
    owners: dict[tuple[str, str], str] = {}
    for loaded in library.articles:
        title = loaded.article.title
        if not loaded.is_legible or "title" not in loaded.spans.front_matter.keys:
            continue
        bare = "".join(one for one in folded(title).replace("ё", "е") if unicodedata.category(one)[0] not in "PZC")
        other = owners.setdefault((loaded.article.lang, bare or title), loaded.source.path)
        if other != loaded.source.path:
            values = {"title": title, "other": other}
            yield Diagnostic(RULE, loaded.source, key_span(loaded, "title"), values)


ENTRY = Entry(RULE, __doc__, library=check)
