"""An empty line without `>` has cut the prompt's quote in two.

The first quote is the prompt. The second is shown below it as a note and is not copied.

## Example

```markdown
> **Role:** You are an editor.

> **Task:** Shorten the text.
```

## Instead

```markdown
> **Role:** You are an editor.
>
> **Task:** Shorten the text.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.SPLIT_PROMPT, __doc__)
