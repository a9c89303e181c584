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
from promptoteka.languages import vocabulary

RULE = Rule(
    "PL304",
    "star-string-length",
    Severity.WARNING,
    "There are {count} stars, {due} are due",
    "Write five signs: `⭐⭐⭐☆☆`",
)

_DUE = 5
_STAR = re.compile(r"[⭐★🌟½⯨⯪☆✩]")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    text = loaded.source.text
    for rating, (behind_label, row) in zip(loaded.article.ratings, loaded.spans.preamble.ratings, strict=True):
        count = len(_STAR.findall(text, row.start, row.end))
        is_known = vocabulary.rating_key(rating.label) is not None
        opens = row.start == behind_label.start and (is_known or (row == behind_label and row.end - row.start > 1))
        if opens and count and count != _DUE:
            yield Diagnostic(RULE, loaded.source, row, {"count": count, "due": _DUE})


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


ENTRY = Entry(RULE, __doc__, article=check, repair=repair, changes=frozenset({"ratings"}))
