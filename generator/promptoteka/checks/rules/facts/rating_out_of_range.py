"""A rating gives more points than its scale has, or its scale ends at zero.

No stars can be drawn for it, so it is shown as a fact. One of the two figures is a slip.

## Example

```markdown
- ⭐ **Difficulty:** 7/5
```

## Instead

```markdown
- ⭐ **Difficulty:** 4/5
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.RATING_OUT_OF_RANGE, __doc__)
