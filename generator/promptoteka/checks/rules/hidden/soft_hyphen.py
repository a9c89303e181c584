"""The text holds a soft hyphen.

U+00AD shows only where a line breaks. It comes with text copied out of books and PDF files. The word with it is not found
by searching, and a model gets it in pieces.

## Example

```text
respon⟨U+00AD⟩sibility
```

## Instead

```text
responsibility
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics

RUSSIAN = """
В тексте есть мягкий перенос.

Знак U+00AD виден только там, где строка переносится. Он приходит с текстом из книг и PDF. Слово с ним не находится
поиском, а модель получает его по частям.

## Пример

```text
ответ⟨U+00AD⟩ственность
```

## Как исправить

```text
ответственность
```
"""

RULE = Rule(
    "PL027",
    "soft-hyphen",
    Severity.WARNING,
    ("Мягкий перенос (U+00AD)", "A soft hyphen (U+00AD)"),
    ("Удалите его: браузер сам перенесёт слово", "Delete it: browsers break words by themselves"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.HYPHEN, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check)
