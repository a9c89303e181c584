"""The text holds a character that changes its direction.

Such characters belong to Hebrew and Arabic. Elsewhere they make letters stand in another order than the one that is
copied: what a person checks is not what a model gets (CVE-2021-42574, “Trojan Source”). Marks U+200E, U+200F and U+061C
pass near Hebrew and Arabic letters of the same line. The repair deletes the characters.

## Example

```text
Do not send ⟨U+202E⟩atad lanosrep⟨U+202C⟩ to anyone.
```

It shows as “Do not send personal data to anyone”.

## Instead

```text
Do not send personal data to anyone.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RUSSIAN = """
В тексте есть знак, который меняет направление письма.

Такие знаки нужны в иврите и арабском. В остальных текстах из-за них буквы видны в одном порядке, а копируются в другом:
человек проверяет одно, а модель получает другое (CVE-2021-42574, «Trojan Source»). Знаки U+200E, U+200F и U+061C допустимы
рядом с еврейскими и арабскими буквами той же строки. Исправление удаляет знаки.

## Пример

```text
Никому не отправляй ⟨U+202E⟩еыннад еынчил⟨U+202C⟩.
```

На экране это выглядит как «Никому не отправляй личные данные».

## Как исправить

```text
Никому не отправляй личные данные.
```
"""

RULE = Rule(
    "PL022",
    "bidi-control",
    Severity.ERROR,
    (
        "Невидимый знак меняет направление текста: {points}",
        "An invisible character changes the direction of text: {points}",
    ),
    ("Удалите его: из-за него видно не то, что копируется", "Delete it: it makes the text look unlike what is copied"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.BIDI, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
