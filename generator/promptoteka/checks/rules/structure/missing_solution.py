"""The article has no section with a prompt.

The prompt is what people come for: its section becomes the form that they fill in and copy. The heading is “Solution” with
a name behind a colon; “Prompt”, “Решение” and “Промпт” are known as well.

## Example

```markdown
## What to type

> Write the minutes of the meeting.
```

## Instead

```markdown
## 🚀 Solution: "Who, what, when"

> Write the minutes of the meeting.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В статье нет раздела с промптом.

За промптом и приходят: его раздел становится формой, которую заполняют и копируют. Заголовок — «Решение» с именем после
двоеточия; понятны также «Промпт», Solution и Prompt.

## Пример

```markdown
## Что написать

> Составь протокол встречи.
```

## Как исправить

```markdown
## 🚀 Решение: «Кто, что, когда»

> Составь протокол встречи.
```
"""

ENTRY = Entry(table.MISSING_SOLUTION, RUSSIAN, __doc__)
