"""The work takes no less time with the prompt than without it.

The fact “Time saved” names the longer time first. Either the two are the wrong way round, or a unit is mistyped.

## Example

```markdown
- **⏳ Time saved:** from 2 minutes → to 5 hours
```

## Instead

```markdown
- **⏳ Time saved:** from 5 hours → to 2 minutes
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.IMPOSSIBLE_TIME, __doc__)
