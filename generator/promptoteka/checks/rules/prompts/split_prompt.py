"""An empty line or a list without `>` has cut the prompt's quote in two.

The parts are joined and copied as one prompt. Other programs see two quotes.

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
