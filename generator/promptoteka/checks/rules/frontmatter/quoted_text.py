"""The whole title or description stands in quotation marks of its own.

The marks would be shown on every page and in every list. They are left out; the repair takes them away.

## Example

```yaml
title: "\"Who, what, when\""
```

## Instead

```yaml
title: "Who, what, when"
```
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry
from promptoteka.model.diagnostics import table


def repair(found: Diagnostic) -> Iterator[Edit]:
    yield Edit(found.span, json.dumps(found.values["text"], ensure_ascii=False))


def habit(found: Diagnostic) -> str:
    return str(found.values["key"])


ENTRY = Entry(table.QUOTED_TEXT, __doc__, repair=repair, habit=habit)
