"""A relative link leads to no page and no picture.

Paths start at the file that the link stands in. A link may lead to an article, a page or a picture; a published article
may not lead to a draft, nor to one whose day is still to come. Pictures in the text are checked by `missing-image`.

## Example

```markdown
See also [the lease](the-laese.md).
```

## Instead

```markdown
See also [the lease](the-lease.md).
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library
from promptoteka.checks.rules.links.base import links
from promptoteka.model.diagnostics import table
from promptoteka.text.links import resolve


def check(library: Library) -> Iterator[Diagnostic]:
    drafts = {one.source.path for one in library.articles if not one.article.is_published(library.today)}
    good = {read.source.path for read in library.read} - drafts | library.images.keys()
    for read in library.read:
        for link in links(read):
            to = None if link.is_image else resolve(link.target, read.source.path)
            if to and to.path not in good and not (read.source.path in drafts and to.path in drafts):
                yield Diagnostic(table.BROKEN_LINK, read.source, link.span, {"target": unquote(link.target)})


ENTRY = Entry(table.BROKEN_LINK, __doc__, library=check)
