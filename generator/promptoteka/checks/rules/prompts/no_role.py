"""A prompt does not say who the assistant is to be.

A role sets the vocabulary, the depth and what is taken for granted. A block `**Role:**` gives it, and so does a
sentence such as "You are …" or "Act as …". A later step of a chain, `Step 2`, goes on in the role of an earlier one.

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

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import is_data, kinds, places, role_in
from promptoteka.model.article import Prompt

_LATER_STEP = re.compile(r"\b0*(?:[2-9]|[1-9][0-9])\b")
"""A step of a chain that goes on in the conversation: the assistant has its role from the first one."""
RULE = Rule(
    "PL407",
    "no-role",
    Severity.NOTE,
    "The prompt “{heading}” has no role",
    "Open it with a block `**Role:** You are …`",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if all(map(_has_role, loaded.article.prompts)):
        return
    has_role = False
    for place in places(loaded):
        if _has_role(place.prompt):
            has_role = True
        elif not (has_role and _LATER_STEP.search(place.prompt.label)):
            yield Diagnostic(RULE, loaded.source, place.spans.heading, {"heading": place.prompt.label})


def _has_role(prompt: Prompt) -> bool:
    is_labelled = any(block.kind == "role" for block in prompt.blocks)
    return is_labelled or is_data(prompt) or role_in(prompt.text) or "role" in kinds(prompt)


ENTRY = Entry(RULE, __doc__, article=check)
