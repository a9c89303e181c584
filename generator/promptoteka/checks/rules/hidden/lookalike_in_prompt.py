"""A word in what readers copy mixes letters of several alphabets that look alike.

In other texts such a word is a slip, and a warning (`mixed-scripts`). Here a model gets another word
than the one that everybody sees: a rule that must be kept, a name or an address can be changed unseen.

## Example

```text
Never send the pаssword.      (the second letter of the last word is Cyrillic)
```

## Instead

```text
Never send the password.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.hidden.base import copied, lookalikes
from promptoteka.text.lookalikes import mixed

RULE = Rule(
    "PL034",
    "lookalike-in-prompt",
    Severity.ERROR,
    "Readers copy the word `{word}`, which mixes alphabets: {letters}",
    "Type it anew in one alphabet: `{should}`",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if mixed(loaded.source.text):
        yield from lookalikes(RULE, loaded.source, copied(loaded))


ENTRY = Entry(RULE, __doc__, article=check)
