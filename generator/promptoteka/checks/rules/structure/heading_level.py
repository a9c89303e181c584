"""A heading has another level than its place calls for.

The article has one H1, its sections are H2, the parts of a section H3. The heading was recognised all the same; but the
table of contents, screen readers and other programs go by the levels.

## Example

```markdown
# 📝 Minutes that people read to the end

### Key benefits
```

## Instead

```markdown
# 📝 Minutes that people read to the end

## Key benefits
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Уровень заголовка не тот, какой нужен на этом месте.

В статье один H1, разделы — H2, части раздела — H3. Заголовок и так опознан, но оглавление, программы экранного чтения и
другие программы судят по уровням.

## Пример

```markdown
# 📝 Протокол, который прочтут до конца

### Преимущества
```

## Как исправить

```markdown
# 📝 Протокол, который прочтут до конца

## Преимущества
```
"""

ENTRY = Entry(table.HEADING_LEVEL, RUSSIAN, __doc__)
