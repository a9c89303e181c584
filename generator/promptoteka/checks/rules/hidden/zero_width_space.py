"""The text holds a zero-width space.

U+200B parts words without showing it. It comes with text copied from web pages, where it lets long words break. Searching
for the word does not find it, and a placeholder with one inside is another placeholder. Thai, Khmer and other scripts
that write without spaces may use it.

## Example

```text
contract⟨U+200B⟩review
```

## Instead

```text
contract review
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RUSSIAN = """
В тексте есть пробел нулевой ширины.

Знак U+200B разделяет слова, но не виден. Он приходит с текстом, скопированным с веб-страниц, где разрешает перенос длинных
слов. Поиск такого слова не найдёт, а поле с этим знаком внутри — уже другое поле. В тайском, кхмерском и других языках,
где пробелов между словами нет, он допустим.

## Пример

```text
проверка⟨U+200B⟩договора
```

## Как исправить

```text
проверка договора
```
"""

RULE = Rule(
    "PL026",
    "zero-width-space",
    Severity.WARNING,
    ("Пробел нулевой ширины (U+200B)", "A zero-width space (U+200B)"),
    ("Удалите его или поставьте обычный пробел", "Delete it, or put an ordinary space"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.SPACE, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check)
