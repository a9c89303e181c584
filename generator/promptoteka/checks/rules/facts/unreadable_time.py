"""The two times of the fact “Time saved” could not be read.

The text is shown all the same, but the article is left out where times are compared. Known are seconds, minutes, hours,
working days (8 hours) and weeks (5 days), ranges such as `2–3 hours` (the upper end counts), and words such as “half an
hour”; an arrow, a dash or “to” stands between the two.

## Example

```markdown
- **⏳ Time saved:** a lot
```

## Instead

```markdown
- **⏳ Time saved:** from 5 hours → to 2 minutes
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В факте «Экономия времени» не удалось понять два времени.

Текст всё равно показан, но там, где время сравнивают, статьи не будет. Понятны секунды, минуты, часы, рабочие дни (8 часов)
и недели (5 дней), диапазоны вроде `2–3 часа` (считается верхний край) и слова вроде «полчаса»; между ними стоит стрелка,
тире или «до».

## Пример

```markdown
- **⏳ Экономия времени:** много
```

## Как исправить

```markdown
- **⏳ Экономия времени:** от 5 часов → до 2 минут
```
"""

ENTRY = Entry(table.UNREADABLE_TIME, RUSSIAN, __doc__)
