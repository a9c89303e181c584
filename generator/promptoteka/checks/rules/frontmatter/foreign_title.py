"""The title is not in the language of the article, or lost most of its letters.

Translations are often made of the text, and the front matter is forgotten. The heading is shown in the title's place.

## Example

```markdown
---
title: "Кто, что, когда"
lang: en
---

# Who, what, when
```

## Instead

```markdown
---
title: "Who, what, when"
lang: en
---

# Who, what, when
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.FOREIGN_TITLE, __doc__)
