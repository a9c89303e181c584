"""An alias stands where a page, or another alias, stands already.

The redirect would overwrite the page that readers of that address are looking for. Addresses are compared without
regard to case and to the forms of a letter that Unicode has, each language by itself.

## Example

```yaml
# articles/lease.md
slug: lease

# articles/rent.md
aliases: [lease]
```

## Instead

```yaml
# articles/rent.md
aliases: [rent-2025]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library
from promptoteka.checks.rules.catalog.base import folded, item_span
from promptoteka.model.diagnostics import table


def check(library: Library) -> Iterator[Diagnostic]:
    owners = {
        (loaded.article.lang, folded(loaded.article.slug)): loaded.source.path for loaded in reversed(library.articles)
    }
    for loaded in library.articles:
        for alias in loaded.article.aliases:
            name = (loaded.article.lang, folded(alias))
            if name in owners:
                values = {"slug": alias, "other": owners[name]}
                yield Diagnostic(table.SHADOWED_ALIAS, loaded.source, item_span(loaded, "aliases", alias), values)
            else:
                owners[name] = loaded.source.path


ENTRY = Entry(table.SHADOWED_ALIAS, __doc__, library=check)
