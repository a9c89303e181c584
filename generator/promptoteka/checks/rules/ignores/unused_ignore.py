"""A comment silences a rule that finds nothing there.

It was needed once, or its code is misspelt. Left standing, it would hide a new problem.

## Example

```markdown
<!-- promptoteka: ignore PL601 the page comes in May -->
See [it](code-review.md).
```

## Instead

Delete the comment, or name the right rule.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RULE = Rule(
    "PL901",
    "unused-ignore",
    Severity.WARNING,
    "The comment silences `{code}`, but there is nothing to silence",
    "Delete it, or correct the code",
)

ENTRY = Entry(RULE, __doc__)
