"""A placeholder between back-ticks lacks one of its brackets.

Only a code span that is one whole bracket is a placeholder. With a bracket missing it is plain text, and the form has
no field for it.

## Example

```markdown
> Write for `[audience, for example: parents / teachers`.
```

## Instead

```markdown
> Write for `[audience, for example: parents / teachers]`.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places

RUSSIAN = """
Полю между обратными кавычками не хватает одной из скобок.

Поле — это фрагмент кода, который целиком состоит из одной скобки. Если она не закрыта или не открыта, это обычный текст, и поля в форме нет.

## Пример

```markdown
> Напиши для `[аудитория, например: родители / учителя`.
```

## Как исправить

```markdown
> Напиши для `[аудитория, например: родители / учителя]`.
```
"""

RULE = Rule(
    "PL412",
    "unbalanced-brackets",
    Severity.WARNING,
    ("`{text}` — не поле: не хватает скобки `{missing}`", "`{text}` is no placeholder: its `{missing}` is missing"),
    ("Напишите `[` в начале и `]` в конце", "Write `[` at its start and `]` at its end"),
)

_LABEL = re.compile(r"(?P<open>\[)?\s*[^\W\d_]{2}[^\[\](){}=<>;\\|$]*(?(open)|\])")
"""Words with a bracket on one side only, and nothing that tells of code."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for place in places(loaded):
        for code in place.body.codes:
            text = code.content.strip()
            if text.startswith("[") != text.endswith("]") and _LABEL.fullmatch(text):
                values = {"text": text, "missing": "]" if text.startswith("[") else "["}
                yield Diagnostic(RULE, loaded.source, place.span(code.start, code.end), values)


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
