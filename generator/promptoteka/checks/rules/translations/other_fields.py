"""A translation has other prompts, or prompts with other fields, than its source.

A placeholder that was lost in translation is a value that readers of that language cannot fill in; one that was added
asks them for something that the source does without. Numbers are compared, not words: how many fields each prompt has,
and which prompts there are. The source is the article without `translation_of` and `translates`, of several the oldest.
There is one message a group of translations; where most of them agree on something else than the source says, it stands
at the source, which was changed after them.

## Example

```markdown
<!-- dogovor.ru.md -->
> Проверь договор для `[роль]` на `[дата]`.

<!-- dogovor.en.md -->
> Check the lease for `[role]`.
```

## Instead

```markdown
<!-- dogovor.en.md -->
> Check the lease for `[role]` as of `[date]`.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.translations.base import differing

RULE = Rule(
    "PL801",
    "other-fields",
    Severity.WARNING,
    "{who}: {what}{others}",
    "Bring the prompts of the languages in step",
)


def check(library: Library) -> Iterator[Diagnostic]:
    return differing(RULE, library, ("prompts", "fields"))


ENTRY = Entry(RULE, __doc__, library=check)
