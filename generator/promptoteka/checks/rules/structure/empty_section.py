"""A heading has nothing under it.

It was left for later, or its text slipped under another heading. On the page it promises something that is not there. A
heading of a lower level counts as something; a line of dashes and a comment do not.

## Example

```markdown
## 🎯 Conclusion

---

## 🙋 FAQ
```

## Instead

```markdown
## 🎯 Conclusion

Half a page that can be sent on as it is.

---

## 🙋 FAQ
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.structure.base import reported_lines
from promptoteka.model.diagnostics import table
from promptoteka.reader.outline import flat

RULE = Rule(
    "PL208",
    "empty-section",
    Severity.WARNING,
    "There is nothing under the heading “{heading}”",
    "Write the text, or take the heading away",
)

_REPORTED = (table.PROMPT_WITHOUT_TEXT, table.EMPTY_PROMPT, table.QUESTION_WITHOUT_ANSWER, table.HALF_PROOF)
"""What the reader says of headings that have nothing under them."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    sections = loaded.outline.sections
    known: set[int] | None = None
    for section, following in zip_longest(sections, sections[1:]):
        heading = section.heading.node
        blocks = [node for node in flat(section.parts) if not node.is_separator and node is not heading]
        if blocks and not any(node.kind == "heading" for node in blocks):
            continue
        known = reported_lines(loaded, *_REPORTED) if known is None else known
        behind = following.heading.node if following else None
        for node, below in pairwise([heading, *blocks, behind]):
            if node is None or node.kind != "heading":
                continue
            is_bare = below is None or (below.kind == "heading" and below.level <= node.level)
            last = section.last if node is heading else node.first + 1
            if is_bare and known.isdisjoint(range(node.first, last)):
                span = node.span(loaded.source)
                yield Diagnostic(RULE, loaded.source, span, {"heading": node.plain})


ENTRY = Entry(RULE, __doc__, article=check)
