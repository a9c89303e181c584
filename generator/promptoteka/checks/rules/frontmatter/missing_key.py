"""A required key is missing from the front matter, or has no value.

An article needs `title`, `date` and `tags`: the catalog is ordered by the date and sorted by the tags. A page of
`content/pages/` needs `title` only.

## Example

```yaml
title: "Minutes from rough notes"
date:
```

## Instead

```yaml
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings, letters]
```
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from promptoteka.checks.rules.base import Diagnostic, Entry, Setting
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import table


def settle(found: Sequence[Diagnostic], config: Config) -> Setting:
    """Only the keys that all articles have are required."""
    missing = {diagnostic.values["key"] for diagnostic in found}
    required = [key for key in config.front_matter.required if key not in missing]
    return Setting("tool.promptoteka.front-matter", f"required = {json.dumps(required)}")


ENTRY = Entry(table.MISSING_KEY, __doc__, settle=settle)
