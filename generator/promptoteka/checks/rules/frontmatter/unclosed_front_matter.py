"""The front matter has no second line of `---`.

Where it ends cannot be told, so none of it is read: the whole file counts as text. The line holds three dashes and nothing
else, and begins at the margin.

## Example

```markdown
---
title: "Minutes from rough notes"
date: 2026-11-16

# 📝 Minutes that people read to the end
```

## Instead

```markdown
---
title: "Minutes from rough notes"
date: 2026-11-16
---

# 📝 Minutes that people read to the end
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.UNCLOSED_FRONT_MATTER, __doc__)
