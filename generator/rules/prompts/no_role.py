"""A prompt does not say who the assistant is to be.

A role sets the vocabulary, the depth and what is taken for granted. A block `**Role:**` gives it, and so does a
sentence such as "You are …" or "Act as …".

## Example

```markdown
> **Task:** Review the lease.
```

## Instead

```markdown
> **Role:** You are a lawyer who represents tenants.
>
> **Task:** Review the lease.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from generator.rules.prompts.base import kinds, places, role_in

RUSSIAN = """
В промпте не сказано, кем должен быть ассистент.

Роль задаёт словарь, глубину и то, что считается само собой разумеющимся. Её даёт блок `**Роль:**` или фраза «Ты — …», «Действуй как …».

## Пример

```markdown
> **Задача:** Проверь договор аренды.
```

## Как исправить

```markdown
> **Роль:** Ты юрист, который представляет арендаторов.
>
> **Задача:** Проверь договор аренды.
```
"""

RULE = Rule(
    "PL407",
    "no-role",
    Severity.WARNING,
    ("В промпте «{heading}» нет роли", "The prompt “{heading}” has no role"),
    ("Начните с блока `**Роль:** Ты …`", "Open it with a block `**Role:** You are …`"),
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for place in places(loaded):
        prompt = place.prompt
        if prompt.text and "role" not in kinds(prompt) and not role_in(prompt.text):
            yield Diagnostic(RULE, loaded.source, place.heading_span, {"heading": prompt.label})


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
