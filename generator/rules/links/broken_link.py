"""A relative link must lead to a file of `content/` that has a page, or to a picture.

Paths start at the file that the link stands in.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from generator.diagnostics import table
from generator.links import resolve
from generator.rules.base import Diagnostic, Entry, Library

RUSSIAN = """
Относительная ссылка никуда не ведёт.

Путь пишут от файла, в котором стоит ссылка. Вести она может на статью, на страницу или на картинку.

## Пример

```markdown
[см. также](net-takoy-stati.md)
```

## Как исправить

```markdown
[см. также](proverka-dogovora.md)
```
"""


def check(library: Library) -> Iterator[Diagnostic]:
    drafts = {loaded.source.path for loaded in library.articles if loaded.article.draft}
    pages = {page.source.path for page in library.pages}
    published = {loaded.source.path for loaded in library.articles} - drafts
    for read in library.read:
        for link in read.links:
            target = resolve(link.target, read.source.path)
            good = library.images.keys() if link.is_image else published | pages | library.images.keys()
            if target and target.path not in good and not (read.source.path in drafts and target.path in drafts):
                span = read.source.line_span(link.first, link.last)
                yield Diagnostic(table.BROKEN_LINK, read.source, span, {"target": unquote(link.target)})


ENTRY = Entry(table.BROKEN_LINK, RUSSIAN, __doc__, library=check)
