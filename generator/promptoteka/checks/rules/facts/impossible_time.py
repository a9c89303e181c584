"""The work takes no less time with the prompt than without it.

The fact “Time saved” names the longer time first. Either the two are the wrong way round, or a unit is mistyped.

## Example

```markdown
- **⏳ Time saved:** from 2 minutes → to 5 hours
```

## Instead

```markdown
- **⏳ Time saved:** from 5 hours → to 2 minutes
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity

RULE = Rule(
    "PL305",
    "impossible-time",
    Severity.WARNING,
    "No time is saved: {before} minutes before, {after} minutes after",
    "The time without the prompt comes first, then that with it",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    time, place = loaded.article.time_saved, loaded.spans.preamble.time_saved
    if (
        not time
        or not place
        or time.before_minutes is None
        or time.after_minutes is None
        or time.after_minutes < time.before_minutes
    ):
        return
    values = {"before": f"{time.before_minutes:g}", "after": f"{time.after_minutes:g}"}
    yield Diagnostic(RULE, loaded.source, place, values)


ENTRY = Entry(RULE, __doc__, article=check)
