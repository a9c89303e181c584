"""The text holds a character that joins, parts or orders others and cannot be seen.

Word joiners, invisible operators (U+2060-U+2064), a byte order mark inside the text (U+FEFF), joiners outside emoji
(U+200C, U+200D) and the like come with text that was copied from a web page or a chat. They break searching: `[city]`
with one inside is another placeholder than `[city]` without. They also carry hidden messages and watermarks. Joiners
inside emoji, and between letters of Arabic and the scripts of India, pass. The repair deletes the others.

## Example

```text
Write a let⟨U+2060⟩ter to `[ci⟨U+FEFF⟩ty]`.
```

## Instead

```text
Write a letter to `[city]`.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RUSSIAN = """
В тексте есть невидимый знак, который соединяет, разделяет или упорядочивает другие.

Соединители слов, невидимые операторы (U+2060–U+2064), метка порядка байтов посреди текста (U+FEFF), соединители вне эмодзи
(U+200C, U+200D) и им подобные приходят с текстом, скопированным со страницы или из чата. Они мешают поиску: `[город]` с
таким знаком внутри — другое поле, чем `[город]` без него. Ими же передают скрытые сообщения и водяные знаки. Соединители
внутри эмодзи, а также между буквами арабского и индийских письменностей допустимы. Остальные исправление удаляет.

## Пример

```text
Напиши пись⟨U+2060⟩мо в `[го⟨U+FEFF⟩род]`.
```

## Как исправить

```text
Напиши письмо в `[город]`.
```
"""

RULE = Rule(
    "PL023",
    "invisible-operator",
    Severity.ERROR,
    ("Невидимый знак: {points}", "An invisible character: {points}"),
    ("Удалите его: он скопируется вместе с промптом", "Delete it: it is copied with the prompt"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.OPERATOR, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
