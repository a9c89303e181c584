"""A placeholder has examples, but no label.

The label is what the form asks the reader for. Without one there is nothing to ask: the bracket stays text.

## Example

```markdown
> Write about `[for example: a holiday / a move]`.
```

## Instead

```markdown
> Write about `[occasion, for example: a holiday / a move]`.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.EMPTY_LABEL, __doc__)
