"""The article has no section with a prompt.

The prompt is what people come for: its section becomes the form that they fill in and copy. The heading is “Solution” with
a name behind a colon; “Prompt”, “Решение” and “Промпт” are known as well.

## Example

```markdown
## What to type

> Write the minutes of the meeting.
```

## Instead

```markdown
## 🚀 Solution: "Who, what, when"

> Write the minutes of the meeting.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.MISSING_SOLUTION, __doc__)
