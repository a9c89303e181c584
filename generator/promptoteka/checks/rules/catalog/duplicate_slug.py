"""Two articles in one language have the same address.

The page of one would overwrite the page of the other. Addresses are compared without regard to case and to the forms
of a letter that Unicode has. Articles in different languages may share a slug: they are translations of one another.

## Example

```yaml
# articles/lease.md
slug: lease

# articles/lease-of-a-flat.md
slug: lease
```

## Instead

```yaml
# articles/lease-of-a-flat.md
slug: lease-of-a-flat
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, key_span
from promptoteka.checks.rules.catalog.base import folded
from promptoteka.model.article import Lang
from promptoteka.model.diagnostics import table


def check(library: Library) -> Iterator[Diagnostic]:
    owners: dict[tuple[Lang, str], str] = {}
    for loaded in library.articles:
        lang, slug = loaded.article.identity
        other = owners.setdefault((lang, folded(slug)), loaded.source.path)
        if other != loaded.source.path:
            values = {"slug": slug, "other": other}
            yield Diagnostic(table.DUPLICATE_SLUG, loaded.source, key_span(loaded, "slug"), values)


ENTRY = Entry(table.DUPLICATE_SLUG, __doc__, library=check)
