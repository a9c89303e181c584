"""A place of a new article has not been filled in.

`promptoteka new` writes every part of an article and marks with `✍ Fill in:` what only its author can say. The mark
would be published together with the text behind it, so an article with one is not published.

## Example

```markdown
> **Role:** ✍ Fill in: You are an editor.
```

## Instead

```markdown
> **Role:** You are an editor who has seen a thousand release notes.
```

Write a text of your own and delete the mark. Delete a part that the article does not need as a whole, with its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source, Span
from promptoteka.languages import CODES, language

RULE = Rule(
    "PL211",
    "unfilled-text",
    Severity.ERROR,
    "Places that are not filled in: {count}, lines {lines}",
    "Write your own there, and delete each mark “{mark}”; a part that the article does not need is deleted with its heading",
)

_MARKS = tuple(mark for code in CODES if (mark := language(code).skeleton.get("mark")))
_SIGN = _MARKS[0][0]
_MARK = re.compile(
    rf"(?P<mark>{'|'.join(map(re.escape, _MARKS))})[ \t]*(?P<text>(?:(?!{_SIGN}|\*\*|[_\"`\r\n]).){{0,80}})"
)


def check(source: Source) -> Iterator[Diagnostic]:
    if _SIGN not in source.text:
        return
    found = list(_MARK.finditer(source.text))
    if found:
        lines = ", ".join(dict.fromkeys(str(source.position(one.start())[0]) for one in found))
        values = {"count": len(found), "lines": lines, "mark": found[0]["mark"]}
        yield Diagnostic(RULE, source, Span(found[0].start(), found[0].end()), values)


ENTRY = Entry(RULE, __doc__, text=check)
