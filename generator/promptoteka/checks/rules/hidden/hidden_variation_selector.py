"""A variation selector stands where it selects nothing.

Selectors choose between forms of the character before them: `☀` or `☀️`. Behind a letter, behind another selector or at
the start of a text they show as nothing. There are 256 of them, as many as there are bytes, so any text can be hidden in
them behind a single emoji. The selector of an emoji, of a keycap such as `1️⃣` and of an ideograph passes. The repair
deletes the others.

## Example

```text
Good luck! 🙂⟨U+FE0F⟩⟨U+E0142⟩
```

## Instead

```text
Good luck! 🙂
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import Kind, diagnostics, removed

RUSSIAN = """
Знак выбора варианта стоит там, где выбирать не из чего.

Такие знаки (variation selectors) задают начертание предыдущего знака: `☀` или `☀️`. После буквы, после другого такого же
знака и в начале текста они никак не показываются. Их 256 — столько же, сколько значений у байта, поэтому за одним эмодзи
можно спрятать любой текст. При эмодзи, при цифре на клавише вроде `1️⃣` и при иероглифе такой знак допустим. Остальные
исправление удаляет.

## Пример

```text
Удачи! 🙂⟨U+FE0F⟩⟨U+E0142⟩
```

## Как исправить

```text
Удачи! 🙂
```
"""

RULE = Rule(
    "PL024",
    "hidden-variation-selector",
    Severity.ERROR,
    (
        "Невидимый знак выбора варианта там, где вариантов нет: {points}",
        "An invisible variation selector where there are no variants: {points}",
    ),
    ("Удалите его: он ничего не меняет и может прятать данные", "Delete it: it changes nothing, and may hide data"),
)


def check(source: Source) -> Iterator[Diagnostic]:
    return diagnostics(RULE, Kind.SELECTOR, source)


ENTRY = Entry(RULE, RUSSIAN, __doc__, text=check, repair=removed, changes=frozenset({"*"}))
