"""A required key is missing from the front matter, or has no value.

An article needs `title`, `date` and `tags`: the catalog is ordered by the date and sorted by the tags. A page of
`content/pages/` needs `title` only.

## Example

```yaml
title: "Minutes from rough notes"
date:
```

## Instead

```yaml
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings, letters]
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В заголовочном блоке нет обязательного ключа или его значение пусто.

Статье нужны `title`, `date` и `tags`: каталог упорядочен по дате и разложен по меткам. Странице из `content/pages/` нужен
только `title`.

## Пример

```yaml
title: "Протокол из черновых заметок"
date:
```

## Как исправить

```yaml
title: "Протокол из черновых заметок"
date: 2026-11-16
tags: [встречи, письма]
```
"""

ENTRY = Entry(table.MISSING_KEY, RUSSIAN, __doc__)
