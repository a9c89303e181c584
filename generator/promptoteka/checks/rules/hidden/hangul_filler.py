"""The text holds a Hangul filler.

U+115F, U+1160, U+3164 and U+FFA0 are letters of Korean that show as nothing. Programs take them for letters, so a name or
a heading made of them looks empty and passes for text. Within Korean syllables they are fine.

## Example

```text
Role:⟨U+3164⟩editor
```

## Instead

```text
Role: editor
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RUSSIAN = """
В тексте есть заполнитель хангыля.

U+115F, U+1160, U+3164 и U+FFA0 — буквы корейского письма, которые никак не показываются. Программы считают их буквами,
поэтому имя или заголовок из них выглядит пустым и сходит за текст. Внутри корейских слогов они уместны.

## Пример

```text
Роль:⟨U+3164⟩редактор
```

## Как исправить

```text
Роль: редактор
```
"""

RULE = Rule(
    "PL028",
    "hangul-filler",
    Severity.WARNING,
    ("Невидимая буква-заполнитель: {points}", "An invisible filler letter: {points}"),
    ("Удалите её или поставьте пробел", "Delete it, or put a space"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.FILLER, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check)
