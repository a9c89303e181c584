"""A heading in the solution has no prompt under it.

The prompt is the first quote under the heading, or the first fence. Without either there is nothing to copy: the
heading and its text are shown as they are, and the version has no tab.

## Example

```markdown
### Pro Version

Role: you are an editor. Task: shorten the text.
```

## Instead

```markdown
### Pro Version

> **Role:** You are an editor.
>
> **Task:** Shorten the text.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.PROMPT_WITHOUT_TEXT, __doc__)
