"""A question of the FAQ has no answer.

On the page it opens onto nothing. The answer may be a nested item, a paragraph after a mark, or the text under an H3.

## Example

```markdown
- **Q: Does it work offline?**
- **Q: Is it free?**
  - A: Yes.
```

## Instead

```markdown
- **Q: Does it work offline?**
  - A: No, it needs the network.
- **Q: Is it free?**
  - A: Yes.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.QUESTION_WITHOUT_ANSWER, __doc__)
