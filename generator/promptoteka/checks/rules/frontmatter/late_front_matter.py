"""Empty lines stand before the front matter.

It is read here all the same. Other programs, GitHub among them, look for `---` in the first line only and would show the
front matter as text.

## Example

The first line of the file is empty, the second is `---`.

## Instead

```markdown
---
title: "Minutes from rough notes"
```

The first line of the file is `---`.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Перед заголовочным блоком стоят пустые строки.

Здесь он всё равно прочитан. Другие программы, в том числе GitHub, ищут `---` только в первой строке и показали бы
заголовочный блок как текст.

## Пример

Первая строка файла пуста, вторая — `---`.

## Как исправить

```markdown
---
title: "Протокол из черновых заметок"
```

Первая строка файла — `---`.
"""

ENTRY = Entry(table.LATE_FRONT_MATTER, RUSSIAN, __doc__)
