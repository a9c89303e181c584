"""The heading of a section is nearly a known one.

As it stands it is not recognised: the section is shown, but nothing is read out of it. The help names the heading that is
near.

## Example

```markdown
## Concluson
```

## Instead

```markdown
## Conclusion
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Заголовок раздела почти совпадает с известным.

В таком виде он не опознан: раздел показан, но из него ничего не прочитано. Похожий заголовок назван в подсказке.

## Пример

```markdown
## Заключене
```

## Как исправить

```markdown
## Заключение
```
"""

ENTRY = Entry(table.MISSPELT_HEADING, RUSSIAN, __doc__)
