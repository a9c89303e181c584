"""The front matter holds a key that means nothing here.

Most such keys are misspelt, and what they were to say would be lost without a word. If a known key is near, the help names
it. Keys of your own begin with `x-`: they are kept and not interpreted.

## Example

```yaml
discription: "Decisions and open questions"
reviewer: "Anna"
```

## Instead

```yaml
description: "Decisions and open questions"
x-reviewer: "Anna"
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В заголовочном блоке есть ключ, который здесь ничего не значит.

Чаще всего в нём опечатка, и то, что он должен был сказать, молча пропало бы. Если рядом есть известный ключ, он назван в
подсказке. Своим ключам дают имя, которое начинается с `x-`: их сохраняют и не толкуют.

## Пример

```yaml
discription: "Решения и открытые вопросы"
reviewer: "Анна"
```

## Как исправить

```yaml
description: "Решения и открытые вопросы"
x-reviewer: "Анна"
```
"""

ENTRY = Entry(table.UNKNOWN_KEY, RUSSIAN, __doc__)
