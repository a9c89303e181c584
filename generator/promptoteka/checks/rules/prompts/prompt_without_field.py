"""No prompt of the article has a place to fill in.

The page shows the prompts without a form: everyone copies the same text and edits it in the chat. That may be meant. Mostly
there is something that each reader has of their own: a text, a topic, a name.

## Example

```markdown
> **Task:** Write a letter to the landlord about the broken heating.
```

## Instead

```markdown
> **Task:** Write a letter to `[addressee]` about `[what is wrong, for example: the heating / the lift]`.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places

RULE = Rule(
    "PL416",
    "prompt-without-field",
    Severity.NOTE,
    "No prompt of the article has a place to fill in",
    "Write what each reader has of their own as `[label]`, back-ticks included",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if loaded.article.parameters or not any(prompt.text for prompt in loaded.article.prompts):
        return
    for place in places(loaded):
        yield Diagnostic(RULE, loaded.source, place.spans.heading)
        return


ENTRY = Entry(RULE, __doc__, article=check)
