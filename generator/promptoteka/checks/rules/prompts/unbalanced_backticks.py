"""A back-tick without its pair has eaten a placeholder.

Back-ticks pair up from the left. One too many, or one too few, and the code span begins and ends elsewhere than meant:
the bracket is copied as it stands, and the form has no field for it.

## Example

```markdown
> Write to `[addressee] about `[topic]`.
```

## Instead

```markdown
> Write to `[addressee]` about `[topic]`.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places
from promptoteka.text.ranges import inside

RULE = Rule(
    "PL411",
    "unbalanced-backticks",
    Severity.WARNING,
    "A back-tick has no pair, and so {bracket} is no placeholder",
    "Put one back-tick before the bracket and one behind it",
)

_TICKS = re.compile(r"(?<!\\)`+")
_TOUCHING = re.compile(r"(?P<before>`)?(?P<bracket>\[(?P<inside>[^\[\]`]*+)\])(?P<after>`)?")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if "`" not in loaded.source.text:
        return
    for place in places(loaded):
        if place.body.is_quoted and "`" in place.prompt.text:
            codes = [(code.start, code.end) for code in place.body.codes]
            parameters = {(placeholder.start, placeholder.end) for placeholder in place.spans.placeholders}
            for start, end in place.body.paragraphs():
                if found := _spoilt(place.body.text, start, end, codes, parameters):
                    bracket = " ".join(found["bracket"].split())
                    yield Diagnostic(RULE, loaded.source, place.span(*found.span("bracket")), {"bracket": bracket})


def _spoilt(
    text: str, start: int, end: int, codes: list[tuple[int, int]], parameters: set[tuple[int, int]]
) -> re.Match[str] | None:
    """The first bracket of a paragraph that a lone back-tick has spoilt."""
    if text.count("`", start, end) % 2 == 0:
        return None
    if all(inside(codes, tick.start()) for tick in _TICKS.finditer(text, start, end)):
        return None
    touching = (
        found
        for found in _TOUCHING.finditer(text, start, end)
        if (found["before"] or found["after"]) and any(map(str.isalpha, found["inside"]))
    )
    return next(
        (found for found in touching if found.span() not in parameters and not text.startswith("(", found.end())), None
    )


ENTRY = Entry(RULE, __doc__, article=check)
