"""A prompt's quote or fence is empty.

Its tab is there, and its button copies nothing.

## Example

````markdown
### Basic Version

```text
```
````

## Instead

```markdown
### Basic Version

> **Role:** You are an editor.
>
> **Task:** Shorten the text.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Цитата или блок кода с промптом пусты.

Вкладка есть, а кнопка копирует пустоту.

## Пример

````markdown
### Базовая версия

```text
```
````

## Как исправить

```markdown
### Базовая версия

> **Роль:** Ты редактор.
>
> **Задача:** Сократи текст.
```
"""

ENTRY = Entry(table.EMPTY_PROMPT, RUSSIAN, __doc__)
