"""A placeholder has examples, but no label.

The label is what the form asks the reader for. Without one there is nothing to ask: the bracket stays text.

## Example

```markdown
> Write about `[for example: a holiday / a move]`.
```

## Instead

```markdown
> Write about `[occasion, for example: a holiday / a move]`.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
У поля есть примеры, но нет названия.

Названием форма спрашивает читателя. Без него спросить не о чем: скобка остаётся текстом.

## Пример

```markdown
> Напиши о `[например: отпуск / переезд]`.
```

## Как исправить

```markdown
> Напиши о `[повод, например: отпуск / переезд]`.
```
"""

ENTRY = Entry(table.EMPTY_LABEL, RUSSIAN, __doc__)
