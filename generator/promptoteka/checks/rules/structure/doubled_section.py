"""A section of this kind is there already.

The first one is read as such. This one is kept and shown where it stands, but as a section without a kind: its questions do
not become questions that open, its prompt gets no form.

## Example

```markdown
## FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.

## Questions and answers

- **Q: In which language?**
  - A: In that of the notes.
```

## Instead

```markdown
## FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.
- **Q: In which language?**
  - A: In that of the notes.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.DOUBLED_SECTION, __doc__)
