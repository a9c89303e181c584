"""The article has no heading of level 1.

The H1 is the name that readers see on the page; its emoji becomes the article's picture in the catalog. Without one, the
title of the front matter stands there.

## Example

```markdown
---
title: "Minutes from rough notes"
---

- **🎯 Recommended for:** project managers
```

## Instead

```markdown
---
title: "Minutes from rough notes"
---

# 📝 Minutes that people read to the end

- **🎯 Recommended for:** project managers
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В статье нет заголовка первого уровня.

H1 — это имя, которое видят на странице, а его эмодзи становится значком статьи в каталоге. Без него там стоит `title` из
заголовочного блока.

## Пример

```markdown
---
title: "Протокол из черновых заметок"
---

- **🎯 Рекомендуется для:** руководителей проектов
```

## Как исправить

```markdown
---
title: "Протокол из черновых заметок"
---

# 📝 Протокол, который прочтут до конца

- **🎯 Рекомендуется для:** руководителей проектов
```
"""

ENTRY = Entry(table.MISSING_H1, RUSSIAN, __doc__)
