"""Two prompts of an article have the same name.

The name is made from the heading and stands in the page's address (`#basic`) and in the JSON. The second one gets a
number: when the order changes, links lead to the other prompt.

## Example

```markdown
### Basic Version

### Simple Version
```

## Instead

```markdown
### Basic Version

### For a letter
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.DUPLICATE_PROMPT, __doc__)
