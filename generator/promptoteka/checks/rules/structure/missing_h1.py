"""The article has no heading of level 1.

The H1 is the name that readers see on the page; its emoji becomes the article's picture in the catalog. Without one, the
title of the front matter stands there.

## Example

```markdown
---
title: "Minutes from rough notes"
---

- **🎯 Recommended for:** project managers
```

## Instead

```markdown
---
title: "Minutes from rough notes"
---

# 📝 Minutes that people read to the end

- **🎯 Recommended for:** project managers
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.MISSING_H1, __doc__)
