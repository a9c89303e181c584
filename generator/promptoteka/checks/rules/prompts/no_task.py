"""A prompt does not say what is to be done.

A role, a context and constraints leave the assistant guessing. A block `**Task:**`, `**Goal:**` or `**Steps:**` says
it; so does text that stands before the first label. A prompt with a label that is not known gets the benefit of the
doubt.

## Example

```markdown
> **Role:** You are an editor.
>
> **Constraints:** No more than 300 words.
```

## Instead

```markdown
> **Role:** You are an editor.
>
> **Task:** Shorten the text below and keep every figure.
>
> **Constraints:** No more than 300 words.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import is_data, kinds, places, role_in
from promptoteka.model.article import Prompt

RULE = Rule(
    "PL408",
    "no-task",
    Severity.WARNING,
    "The prompt “{heading}” has no task",
    "Add a block `**Task:** …`",
)

_TASKS = {"task", "goal", "steps"}
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++\s|\n")
_ROLE_LENGTH = 12
"""Words: a longer sentence says more than who the assistant is."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if all(map(_has_task, loaded.article.prompts)):
        return
    for place in places(loaded):
        if not _has_task(place.prompt):
            yield Diagnostic(RULE, loaded.source, place.spans.heading, {"heading": place.prompt.label})


def _has_task(prompt: Prompt) -> bool:
    """Whether a block asks for something, or text without a label does, or text under a label that may mean anything."""
    if is_data(prompt) or any(
        block.kind in _TASKS or (block.label and block.kind == "other") for block in prompt.blocks
    ):
        return True
    opening = "\n".join(block.text for block in prompt.blocks if not block.label)
    sentences = (sentence.split() for sentence in _SENTENCE_END.split(opening))
    says_more = any(words and (len(words) > _ROLE_LENGTH or not role_in(" ".join(words))) for words in sentences)
    return says_more or bool(_TASKS & kinds(prompt))


ENTRY = Entry(RULE, __doc__, article=check)
