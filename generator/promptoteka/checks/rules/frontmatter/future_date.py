"""A date of the front matter is still to come.

An article is held back until its `date`, and the first build from that day on publishes it. If that is not meant, the year
or the month is mistyped. A library that plans its articles makes this a note: `severity = {"future-date" = "note"}`.

## Example

```yaml
date: 2062-11-16
```

## Instead

```yaml
date: 2026-11-16
```

An article that waits for no day stays a draft: `draft: true`.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.FUTURE_DATE, __doc__)
