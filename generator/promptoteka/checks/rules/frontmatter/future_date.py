"""A date of the front matter is still to come.

Usually the year or the month is mistyped. The article would stand first in the catalog until that day.

## Example

```yaml
date: 2062-11-16
```

## Instead

```yaml
date: 2026-11-16
```

An article that is to wait can stay a draft: `draft: true`.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.FUTURE_DATE, __doc__)
