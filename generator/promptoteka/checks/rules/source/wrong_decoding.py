"""The text was decoded wrongly once and saved like that.

UTF-8 was opened as Mac Roman, Windows-1251 or the like, and the garbled letters were saved as if they were meant. The
damage is recognised by undoing it: what comes out is sound text. The rest of such a file is not checked, since all of
it would be noise. The repair takes the decoding back in the whole file.

## Example

```markdown
–†–æ–ª—å: —Ä–µ–¥–∞–∫—Ç–æ—Ä
```

## Instead

```markdown
Роль: редактор
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Span
from promptoteka.model.diagnostics import table
from promptoteka.text import encoding


def repair(found: Diagnostic) -> Iterator[Edit]:
    text = found.source.text
    if damage := encoding.damage(text):
        yield Edit(Span(0, len(text)), damage.repaired)


ENTRY = Entry(table.WRONG_DECODING, __doc__, repair=repair, changes=frozenset({"*"}))
