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

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import is_data, kinds, places, role_in
from promptoteka.model.article import Prompt

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
    if all(map(_has_role, loaded.article.prompts)):
        return
    for place in places(loaded):
        if not _has_role(place.prompt):
            yield Diagnostic(RULE, loaded.source, place.heading_span, {"heading": place.prompt.label})


def _has_role(prompt: Prompt) -> bool:
    is_labelled = any(block.kind == "role" for block in prompt.blocks)
    return is_labelled or is_data(prompt) or role_in(prompt.text) or "role" in kinds(prompt)


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
