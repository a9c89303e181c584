"""Empty lines stand before the front matter.

It is read here all the same. Other programs, GitHub among them, look for `---` in the first line only and would show the
front matter as text.

## Example

The first line of the file is empty, the second is `---`.

## Instead

```markdown
---
title: "Minutes from rough notes"
```

The first line of the file is `---`.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.LATE_FRONT_MATTER, __doc__)
