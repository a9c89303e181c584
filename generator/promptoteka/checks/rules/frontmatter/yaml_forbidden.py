"""The front matter uses a part of YAML that is switched off here.

Anchors (`&name`), aliases (`*name`), tags (`!!str`), keys that are not text, and nesting over eight levels are refused before
anything is expanded. A few lines of aliases can grow to gigabytes, and tags can ask a reader to run code; articles need
neither. A value that merely begins with such a sign has to be quoted.

## Example

```yaml
title: &name Minutes
description: *name
x-note: !important
```

## Instead

```yaml
title: Minutes
description: Minutes
x-note: "!important"
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.YAML_FORBIDDEN, __doc__)
