"""The proof shows one half only: before or after.

The two are shown side by side. The reader sees what the prompt changes by comparing them.

## Example

````markdown
## Proof: Before & After

### After

```text
Verdict: block.
```
````

## Instead

````markdown
## Proof: Before & After

### Before

```text
Review my code.
```

### After

```text
Verdict: block.
```
````
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.HALF_PROOF, __doc__)
