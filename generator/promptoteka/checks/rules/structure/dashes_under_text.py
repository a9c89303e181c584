"""A line of dashes stands right under text.

Authors mean a line between sections, and here it is one. To every other Markdown program the text above it is a heading. The
repair puts an empty line between them.

## Example

```markdown
That is all it takes.
---
```

## Instead

```markdown
That is all it takes.

---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Span
from promptoteka.model.diagnostics import table


def repair(found: Diagnostic) -> Iterator[Edit]:
    text, start = found.source.text, found.span.start
    above = "\r\n" if text[:start].endswith("\r\n") else text[start - 1 : start]
    yield Edit(Span(start, start), above)


ENTRY = Entry(table.DASHES_UNDER_TEXT, __doc__, repair=repair)
