"""A rating is written in a way that cannot be read.

It is shown as a fact, without stars, and does not count where articles are compared. Known are stars, `⭐⭐⭐☆☆` or `★★★☆☆`, and
figures with their scale: `3/5`, `3 out of 5`, `4.5/5`.

## Example

```markdown
- ⭐ **Difficulty:** medium
```

## Instead

```markdown
- ⭐ **Difficulty:** ⭐⭐⭐☆☆
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.UNREADABLE_RATING, __doc__)
