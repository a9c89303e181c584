"""A comment silences a rule that finds nothing there.

It was needed once, or its code is misspelt. Left standing, it would hide a new problem.

## Example

```markdown
<!-- promptoteka: ignore PL601 the page comes in May -->
See [it](code-review.md).
```

## Instead

Delete the comment, or name the right rule.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RUSSIAN = """
Комментарий заглушает правило, которое здесь ничего не находит.

Когда-то он был нужен, или в коде опечатка. Если его оставить, он спрячет новую ошибку.

## Пример

```markdown
<!-- promptoteka: ignore PL601 страница выйдет в мае -->
См. [её](code-review.md).
```

## Как исправить

Удалите комментарий или назовите верное правило.
"""

RULE = Rule(
    "PL901",
    "unused-ignore",
    Severity.WARNING,
    (
        "Комментарий заглушает `{code}`, но заглушать нечего",
        "The comment silences `{code}`, but there is nothing to silence",
    ),
    ("Удалите его или исправьте код", "Delete it, or correct the code"),
)

ENTRY = Entry(RULE, RUSSIAN, __doc__)
