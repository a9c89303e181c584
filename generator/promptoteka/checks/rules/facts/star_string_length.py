"""A row of stars is not five long.

`⭐⭐⭐` may mean three of five, three of three, or a star that was lost; the reader counts it as three of five. Six stars make a
scale of six, and the article cannot be compared with others. The repair fills up with `☆`, and takes away the one `☆` that
is too many.

## Example

```markdown
- ⭐ **Difficulty:** ⭐⭐⭐
- ⚡ **Effectiveness:** ⭐⭐⭐⭐☆☆
```

## Instead

```markdown
- ⭐ **Difficulty:** ⭐⭐⭐☆☆
- ⚡ **Effectiveness:** ⭐⭐⭐⭐☆
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Loaded, Rule, Severity, Span
from promptoteka.checks.rules.facts.base import Bullet, bullets

RULE = Rule(
    "PL304",
    "star-string-length",
    Severity.WARNING,
    "There are {count} stars, {due} are due",
    "Write five signs: `⭐⭐⭐☆☆`",
)

_DUE = 5
_STARS = re.compile(r"(?:[⭐★🌟]\ufe0f?[ \t]?)+(?:[½⯨⯪][ \t]?)?(?:[☆✩]\ufe0f?[ \t]?)*|(?:[☆✩]\ufe0f?){2,}")
_STAR = re.compile(r"[⭐★🌟½⯨⯪☆✩]")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for bullet in bullets(loaded):
        row = _row(bullet)
        if row and (count := len(_STAR.findall(row))) != _DUE:
            span = Span(bullet.start, bullet.start + len(row))
            yield Diagnostic(RULE, loaded.source, span, {"count": count, "due": _DUE})


def repair(found: Diagnostic) -> Iterator[Edit]:
    span = found.span
    row = found.source.text[span.start : span.end]
    missing = _DUE - len(_STAR.findall(row))
    if " " in row or "\t" in row:
        return
    if missing > 0:
        yield Edit(Span(span.end, span.end), "☆" * missing)
    elif missing == -1 and row[-1] in "☆✩":
        yield Edit(Span(span.end - 1, span.end), "")


def _row(bullet: Bullet) -> str:
    """The stars that the bullet's text opens with; under a label that is not known, only where they are all of it."""
    stars = _STARS.match(bullet.text)
    row = stars[0].rstrip() if stars else ""
    return row if bullet.is_rating or (row == bullet.text and len(row) > 1) else ""


ENTRY = Entry(RULE, __doc__, article=check, repair=repair, changes=frozenset({"ratings"}))
