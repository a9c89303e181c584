"""The two times of the fact “Time saved” could not be read.

The text is shown all the same, but the article is left out where times are compared. Known are seconds, minutes, hours,
working days (8 hours) and weeks (5 days), ranges such as `2–3 hours` (the upper end counts), and words such as “half an
hour”; an arrow, a dash or “to” stands between the two.

## Example

```markdown
- **⏳ Time saved:** a lot
```

## Instead

```markdown
- **⏳ Time saved:** from 5 hours → to 2 minutes
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.UNREADABLE_TIME, __doc__)
