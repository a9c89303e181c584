"""A value of the front matter does not fit its key.

It is left out, and the rest is read. The message says what is wrong, the help what is due. Tags in capitals are set in lower
case by the repair, if that is all they lack.

## Example

```yaml
date: 16.11.2026
tags: [AI, "machine learning"]
slug: Minutes_1
draft: maybe
```

## Instead

```yaml
date: 2026-11-16
tags: [ai, machine-learning]
slug: minutes-1
draft: true
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Span
from promptoteka.model.diagnostics import table

_TAG = re.compile(r"[\"']?([a-zа-яё0-9]+(?:-[a-zа-яё0-9]+)*)[\"']?")
_NEXT_KEY = re.compile(r"^[^\s\-#\]]", re.MULTILINE)


def repair(found: Diagnostic) -> Iterator[Edit]:
    text, span = found.source.text, found.span
    written = text[span.start : span.end]
    lowered = _TAG.fullmatch(written.lower())
    if found.values["key"] != "tags" or written == written.lower() or not lowered:
        return
    if lowered[1] not in _other_tags(text, span):
        yield Edit(span, lowered[0])


def _other_tags(text: str, span: Span) -> set[str]:
    """The words of `tags`, as they would be in lower case, but the one at the span."""
    first = text.rfind("tags", 0, span.start)
    end = _NEXT_KEY.search(text, span.end)
    others = text[first : span.start] + text[span.end : end.start() if end else len(text)]
    return set(re.findall(r"[\w-]+", others.lower()))


ENTRY = Entry(table.BAD_VALUE, __doc__, repair=repair, changes=frozenset({"tags"}))
