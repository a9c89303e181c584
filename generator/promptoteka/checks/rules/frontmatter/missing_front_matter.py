"""The file does not begin with front matter.

Title, date and tags of an article stand there: without them it has no name in the catalog and no place in its order.
Front matter is the YAML between two lines of `---`, of which the first is the first line of the file.

## Example

```markdown
# 📝 Minutes that people read to the end
```

## Instead

```markdown
---
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings]
---

# 📝 Minutes that people read to the end
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.NO_FRONT_MATTER, __doc__)
