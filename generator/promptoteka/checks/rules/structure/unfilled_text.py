"""A place of a new article has not been filled in.

`promptoteka new` writes every part of an article and marks with `✍ Fill in:` what only its author can say. The mark
would be published together with the text behind it.

## Example

```markdown
> **Role:** ✍ Fill in: You are an editor.
```

## Instead

```markdown
> **Role:** You are an editor who has seen a thousand release notes.
```

Write a text of your own and delete the mark. Delete a part that the article does not need as a whole, with its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source, Span
from promptoteka.languages.skeleton import MARKS

RUSSIAN = """
Место в новой статье не заполнено.

`promptoteka new` пишет все части статьи и помечает словами `✍ Заполните:` то, что может сказать только автор. Пометка
попала бы на страницу вместе с текстом за ней.

## Пример

```markdown
> **Роль:** ✍ Заполните: Ты редактор.
```

## Как исправить

```markdown
> **Роль:** Ты редактор, через которого прошла тысяча заметок о выпусках.
```

Напишите своё и сотрите пометку. Часть, которая статье не нужна, удалите целиком, вместе с заголовком.
"""

RULE = Rule(
    "PL211",
    "unfilled-text",
    Severity.WARNING,
    ("Место не заполнено: «{text}»", "A place is not filled in: “{text}”"),
    ("Напишите своё и сотрите пометку «{mark}»", "Write your own, and delete the mark “{mark}”"),
)

_MARK = re.compile(
    rf"(?P<mark>{'|'.join(map(re.escape, MARKS))})[ \t]*(?P<text>(?:(?!{MARKS[0][0]}|\*\*|[_\"`\r\n]).){{0,80}})"
)


def check(source: Source) -> Iterator[Diagnostic]:
    if MARKS[0][0] not in source.text:
        return
    for found in _MARK.finditer(source.text):
        values = {"text": found["text"].strip(" :)"), "mark": found["mark"]}
        yield Diagnostic(RULE, source, Span(found.start(), found.end()), values)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check)
