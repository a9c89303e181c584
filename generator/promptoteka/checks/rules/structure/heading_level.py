"""A heading has another level than its place calls for.

The article has one H1, its sections are H2, the parts of a section H3. The heading was recognised all the same; but the
table of contents, screen readers and other programs go by the levels.

## Example

```markdown
# 📝 Minutes that people read to the end

### Key benefits
```

## Instead

```markdown
# 📝 Minutes that people read to the end

## Key benefits
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.HEADING_LEVEL, __doc__)
