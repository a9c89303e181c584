"""A comment that silences a rule does not say why.

The next author cannot tell whether it may go. Such a comment silences nothing.

## Example

```markdown
<!-- promptoteka: ignore PL414 -->
```

## Instead

```markdown
<!-- promptoteka: ignore PL414 the whole contract is meant to be pasted here -->
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RULE = Rule(
    "PL902",
    "ignore-without-reason",
    Severity.WARNING,
    "The comment silences a rule without a reason",
    "Write the reason behind the code: without it nothing is silenced",
)

ENTRY = Entry(RULE, __doc__)
