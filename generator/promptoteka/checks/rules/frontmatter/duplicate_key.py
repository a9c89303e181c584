"""A key of the front matter stands twice.

YAML does not say which of the two counts, and programs differ. Here the first one does; in others, often the last.

## Example

```yaml
title: "Minutes"
date: 2026-11-16
title: "Minutes from rough notes"
```

## Instead

```yaml
title: "Minutes from rough notes"
date: 2026-11-16
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.DUPLICATE_KEY, __doc__)
