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

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span

RULE = Rule(
    "PL305",
    "impossible-time",
    Severity.WARNING,
    "No time is saved: {before} minutes before, {after} minutes after",
    "The time without the prompt comes first, then that with it",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    time = loaded.article.time_saved
    if (
        not time
        or time.before_minutes is None
        or time.after_minutes is None
        or time.after_minutes < time.before_minutes
    ):
        return
    source = loaded.source
    body = source.offset(loaded.outline.body)
    start = source.text.find(time.text, body)
    span = Span(start, start + len(time.text)) if start >= 0 else source.line_span(loaded.outline.body)
    values = {"before": f"{time.before_minutes:g}", "after": f"{time.after_minutes:g}"}
    yield Diagnostic(RULE, source, span, values)


ENTRY = Entry(RULE, __doc__, article=check)
