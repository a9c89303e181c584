"""A placeholder between back-ticks lacks one of its brackets.

Only a code span that is one whole bracket is a placeholder. With a bracket missing it is plain text, and the form has
no field for it.

## Example

```markdown
> Write for `[audience, for example: parents / teachers`.
```

## Instead

```markdown
> Write for `[audience, for example: parents / teachers]`.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places

RULE = Rule(
    "PL412",
    "unbalanced-brackets",
    Severity.WARNING,
    "`{text}` is no placeholder: its `{missing}` is missing",
    "Write `[` at its start and `]` at its end",
)

_LABEL = re.compile(r"(?P<open>\[)?\s*[^\W\d_]{2}[^\[\](){}=<>;\\|$]*(?(open)|\])")
"""Words with a bracket on one side only, and nothing that tells of code."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for place in places(loaded):
        for code in place.body.codes:
            text = code.content.strip()
            if text.startswith("[") != text.endswith("]") and _LABEL.fullmatch(text):
                values = {"text": text, "missing": "]" if text.startswith("[") else "["}
                yield Diagnostic(RULE, loaded.source, place.span(code.start, code.end), values)


ENTRY = Entry(RULE, __doc__, article=check)
