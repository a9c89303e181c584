"""A translation has other ratings, models or images than its source.

The prompt is the same in all languages, and so is how hard it is and what it is recommended for. Ratings are compared by
their points on a scale of five; models by the assistants that are named; images by being there: a picture with words in
it may be another one in each language. There is one message a group of translations and cause, at the source where most
translations agree on something else than it says.

## Example

```markdown
<!-- dogovor.ru.md -->
- **⭐ Сложность:** ⭐⭐⭐☆☆

<!-- dogovor.en.md -->
- **⭐ Difficulty:** ⭐⭐☆☆☆
```

## Instead

```markdown
<!-- dogovor.en.md -->
- **⭐ Difficulty:** ⭐⭐⭐☆☆
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity
from promptoteka.checks.rules.translations.base import differing

RULE = Rule(
    "PL802",
    "other-facts",
    Severity.NOTE,
    "{who}: {what}{others}",
    "Say the same in all languages",
)


def check(library: Library) -> Iterator[Diagnostic]:
    return differing(RULE, library, ("ratings", "models", "image"))


ENTRY = Entry(RULE, __doc__, library=check)
