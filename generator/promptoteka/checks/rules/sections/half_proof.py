"""The proof shows one half only: before or after.

The two are shown side by side. The reader sees what the prompt changes by comparing them.

## Example

````markdown
## Proof: Before & After

### After

```text
Verdict: block.
```
````

## Instead

````markdown
## Proof: Before & After

### Before

```text
Review my code.
```

### After

```text
Verdict: block.
```
````
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В доказательстве только одна половина: «до» или «после».

Их показывают рядом: что меняет промпт, видно из сравнения.

## Пример

````markdown
## Доказательство: до и после

### После

```text
Вывод: подписывать нельзя.
```
````

## Как исправить

````markdown
## Доказательство: до и после

### До

```text
Проверь договор.
```

### После

```text
Вывод: подписывать нельзя.
```
````
"""

ENTRY = Entry(table.HALF_PROOF, RUSSIAN, __doc__)
