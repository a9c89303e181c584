"""Two prompts of an article have the same name.

The name is made from the heading and stands in the page's address (`#basic`) and in the JSON. The second one gets a
number: when the order changes, links lead to the other prompt.

## Example

```markdown
### Basic Version

### Simple Version
```

## Instead

```markdown
### Basic Version

### For a letter
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
У двух промптов статьи одно имя.

Имя получается из заголовка и стоит в адресе страницы (`#basic`) и в JSON. Второму достаётся номер, и после перестановки ссылки поведут к другому промпту.

## Пример

```markdown
### Базовая версия

### Простая версия
```

## Как исправить

```markdown
### Базовая версия

### Для письма
```
"""

ENTRY = Entry(table.DUPLICATE_PROMPT, RUSSIAN, __doc__)
