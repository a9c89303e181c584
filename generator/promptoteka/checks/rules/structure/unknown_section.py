"""A section has a heading that is not known.

Nothing is lost: it is shown as it is, where it stands. But nothing is read out of it either, so an FAQ under a heading of
one's own does not become questions that open. It is a note: where the section is meant to be like that, a comment above it
silences the rule.

## Example

```markdown
## What people ask me

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.
```

## Instead

```markdown
## FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.
```

Or, of a section that has no kind:

```markdown
<!-- promptoteka: ignore PL210 a section of its own -->
## What this prompt will not do
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.structure.base import reported_lines
from promptoteka.model.diagnostics import table

RULE = Rule(
    "PL210",
    "unknown-section",
    Severity.NOTE,
    "The section “{heading}” is not a known one: it is shown as it is",
    "Give it a known heading; if it is meant to be like that, there is nothing to do",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    sections = zip(loaded.outline.sections, loaded.spans.sections, strict=True)
    unknown = [(section, places.heading) for section, places in sections if section.kind == "other"]
    known = reported_lines(loaded, table.DOUBLED_SECTION, table.MISSPELT_HEADING) if unknown else set()
    for section, span in unknown:
        if section.heading.node.first not in known:
            yield Diagnostic(RULE, loaded.source, span, {"heading": section.heading.title})


def habit(found: Diagnostic) -> str:
    return str(found.values["heading"]).casefold()


ENTRY = Entry(RULE, __doc__, article=check, habit=habit)
