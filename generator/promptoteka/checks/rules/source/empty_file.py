"""The file holds nothing but white space.

It would become a page without a title and without a prompt. An interrupted upload leaves such files behind.

## Example

A file of 0 bytes, or of empty lines.

## Instead

```markdown
---
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings]
---

# 📝 Minutes that people read to the end

## 🚀 Solution: "Who, what, when"

> **Task:** Write the minutes of the meeting on `[topic]`.
```

Or delete the file.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
В файле нет ничего, кроме пробелов и пустых строк.

Из него вышла бы страница без названия и без промпта. Такие файлы остаются после прерванной загрузки.

## Пример

Файл в 0 байт или из одних пустых строк.

## Как исправить

```markdown
---
title: "Протокол из черновых заметок"
date: 2026-11-16
tags: [встречи]
---

# 📝 Протокол, который прочтут до конца

## 🚀 Решение: «Кто, что, когда»

> **Задача:** Составь протокол встречи на тему `[тема встречи]`.
```

Или удалите файл.
"""

ENTRY = Entry(table.NOTHING_TO_READ, RUSSIAN, __doc__)
