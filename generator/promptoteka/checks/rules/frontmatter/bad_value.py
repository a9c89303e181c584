"""A value of the front matter does not fit its key.

It is left out, and the rest is read. The message says what is wrong, the help what is due.

## Example

```yaml
date: 16.11.2026
slug: Minutes_1
draft: maybe
```

## Instead

```yaml
date: 2026-11-16
slug: minutes-1
draft: true
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.BAD_VALUE, __doc__)
