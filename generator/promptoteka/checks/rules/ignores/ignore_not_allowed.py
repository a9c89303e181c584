"""A comment names a rule that no comment can silence.

What strangers send must not switch off what would stop it: errors about the source and hidden text (PL0), links (PL6)
and addresses (PL7) are never silenced by a comment. The setting `check.comments` says which of the other rules may be; it
stands in `pyproject.toml`, as `check.ignore` does, with which whoever keeps the library can switch off any rule.

## Example

```markdown
<!-- promptoteka: ignore forbidden-scheme the page needs it -->
[Open](javascript:open())
```

## Instead

Mend what was found, and delete the comment.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry, Rule, Severity

RULE = Rule(
    "PL904",
    "ignore-not-allowed",
    Severity.WARNING,
    "A comment cannot silence the rule `{code}`",
    "Mend what was found; whoever keeps the library decides about the rule, in `pyproject.toml`",
)

ENTRY = Entry(RULE, __doc__)
