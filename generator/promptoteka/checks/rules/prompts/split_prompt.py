"""An empty line without `>` has cut the prompt's quote in two.

The first quote is the prompt. The second is shown below it as a note and is not copied.

## Example

```markdown
> **Role:** You are an editor.

> **Task:** Shorten the text.
```

## Instead

```markdown
> **Role:** You are an editor.
>
> **Task:** Shorten the text.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Пустая строка без `>` разорвала цитату с промптом надвое.

Промпт — первая цитата. Вторая показана под ней как примечание и не копируется.

## Пример

```markdown
> **Роль:** Ты редактор.

> **Задача:** Сократи текст.
```

## Как исправить

```markdown
> **Роль:** Ты редактор.
>
> **Задача:** Сократи текст.
```
"""

ENTRY = Entry(table.SPLIT_PROMPT, RUSSIAN, __doc__)
