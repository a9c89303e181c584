"""The heading of a section is nearly a known one.

As it stands it is not recognised: the section is shown, but nothing is read out of it. The help names the heading that is
near.

## Example

```markdown
## Concluson
```

## Instead

```markdown
## Conclusion
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.MISSPELT_HEADING, __doc__)
