"""The emoji and the words of a heading stand for different sections.

What a section is follows from its emoji, its words and its content. Where emoji and words differ, the one that the content
fits is believed, and the emoji if it fits both or neither: readers may have meant the other one.

## Example

```markdown
## 🧬 Conclusion

Check the draft before you send it.
```

## Instead

```markdown
## 🎯 Conclusion

Check the draft before you send it.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.CONTRADICTORY_HEADING, __doc__)
