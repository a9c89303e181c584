"""A key of `params` in the front matter is neither the label nor the name of a placeholder.

What it says - help, options, a default - reaches no field. Mostly the label was changed in the prompt and not here.

## Example

```markdown
---
params:
  adressee: { help: "Name and post" }
---

> Write a letter to `[addressee]`.
```

## Instead

```markdown
---
params:
  addressee: { help: "Name and post" }
---

> Write a letter to `[addressee]`.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.UNUSED_PARAMS_KEY, __doc__)
