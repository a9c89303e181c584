"""A comment that silences a rule does not say why.

The next author cannot tell whether it may go. Such a comment silences nothing.

## Example

```markdown
<!-- promptoteka: ignore PL414 -->
```

## Instead

```markdown
<!-- promptoteka: ignore PL414 the whole contract is meant to be pasted here -->
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RUSSIAN = """
Комментарий заглушает правило и не говорит почему.

Следующий автор не узнает, можно ли его убрать. Такой комментарий ничего не заглушает.

## Пример

```markdown
<!-- promptoteka: ignore PL414 -->
```

## Как исправить

```markdown
<!-- promptoteka: ignore PL414 сюда и должен вставляться весь договор -->
```
"""

RULE = Rule(
    "PL902",
    "ignore-without-reason",
    Severity.WARNING,
    ("Комментарий заглушает правило без причины", "The comment silences a rule without a reason"),
    (
        "Допишите причину после кода: иначе он не действует",
        "Write the reason behind the code: without it nothing is silenced",
    ),
)

ENTRY = Entry(RULE, RUSSIAN, __doc__)
