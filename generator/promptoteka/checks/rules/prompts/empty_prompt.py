"""A prompt's quote or fence is empty.

Its tab is there, and its button copies nothing.

## Example

````markdown
### Basic Version

```text
```
````

## Instead

```markdown
### Basic Version

> **Role:** You are an editor.
>
> **Task:** Shorten the text.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.EMPTY_PROMPT, __doc__)
