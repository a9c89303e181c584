"""The front matter holds a key that means nothing here.

Most such keys are misspelt, and what they were to say would be lost without a word. If a known key is near, the help names
it. Keys of your own begin with `x-`: they are kept and not interpreted.

## Example

```yaml
discription: "Decisions and open questions"
reviewer: "Anna"
```

## Instead

```yaml
description: "Decisions and open questions"
x-reviewer: "Anna"
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.UNKNOWN_KEY, __doc__)
