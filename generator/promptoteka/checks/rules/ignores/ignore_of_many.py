"""A comment that silences rules names many of them at once.

`PL` or `PL4` is the beginning of many codes. Who reads the comment cannot tell what it hides, and rules that are written
later would be hidden too. Such a name silences nothing. The settings of the library may name rules so.

## Example

```markdown
<!-- promptoteka: ignore PL4 the prompt is a template -->
```

## Instead

```markdown
<!-- promptoteka: ignore PL414, no-role the prompt is a template -->
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RULE = Rule(
    "PL903",
    "ignore-of-many",
    Severity.WARNING,
    "`{code}` stands for more than one rule: nothing is silenced so",
    "Name each rule whole, by its code or its name",
)

ENTRY = Entry(RULE, __doc__)
