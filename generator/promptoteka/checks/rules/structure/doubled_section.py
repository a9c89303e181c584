"""A section of this kind is there already.

The first one is read as such. This one is kept and shown where it stands, but as a section without a kind: its questions do
not become questions that open, its prompt gets no form.

## Example

```markdown
## FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.

## Questions and answers

- **Q: In which language?**
  - A: In that of the notes.
```

## Instead

```markdown
## FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.
- **Q: In which language?**
  - A: In that of the notes.
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

RUSSIAN = """
Такой раздел уже есть.

Как положено, прочитан первый. Этот сохранён и показан на своём месте, но без вида: его вопросы не станут раскрывающимися,
а промпт не получит формы.

## Пример

```markdown
## Частые вопросы

- **В: Подойдёт ли расшифровка?**
  - О: Да, если подписаны говорящие.

## Вопросы и ответы

- **В: На каком языке?**
  - О: На языке заметок.
```

## Как исправить

```markdown
## Частые вопросы

- **В: Подойдёт ли расшифровка?**
  - О: Да, если подписаны говорящие.
- **В: На каком языке?**
  - О: На языке заметок.
```
"""

ENTRY = Entry(table.DOUBLED_SECTION, RUSSIAN, __doc__)
