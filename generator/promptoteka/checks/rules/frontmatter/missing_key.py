"""A required key is missing from the front matter, or has no value.

An article needs `title`, `date` and `tags`: the catalog is ordered by the date and sorted by the tags. A page of
`content/pages/` needs `title` only.

## Example

```yaml
title: "Minutes from rough notes"
date:
```

## Instead

```yaml
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings, letters]
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.MISSING_KEY, __doc__)
