"""A comment silences what it did not silence before.

`check --changed-since` names it, so that a reviewer sees what a change hides, and why. It is an opinion to ask for, not a
mistake.

## Example

```markdown
<!-- promptoteka: ignore PL414 the whole contract is meant to be pasted here -->
```

## Instead

Agree with the reason, or ask for the comment to be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source, Span

RULE = Rule(
    "PL905",
    "new-silencing",
    Severity.WARNING,
    "The comment silences {code} {name}: {reason}",
    "Check the reason: nothing was silenced here before",
)


def new_silencings(silenced: Iterable[tuple[Rule, Source, Span, str]]) -> Iterator[Diagnostic]:
    """A diagnostic a comment and rule, of the silenced rules with the places of their comments and the reasons."""
    for rule, source, comment, reason in dict.fromkeys(silenced):
        yield Diagnostic(RULE, source, comment, {"code": rule.code, "name": rule.name, "reason": reason})


ENTRY = Entry(RULE, __doc__)
