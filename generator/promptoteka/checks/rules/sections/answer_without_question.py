"""An answer of the FAQ stands without a question above it.

It is shown as plain text before the questions. Mostly the question has no mark, or a heading stands between the two.

## Example

```markdown
Does it work offline?

**A:** No, it needs the network.
```

## Instead

```markdown
**Q:** Does it work offline?

**A:** No, it needs the network.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span
from promptoteka.reader.spans import Answer, EntrySpans, QuestionSpans, TextSpans

RULE = Rule(
    "PL503",
    "answer-without-question",
    Severity.WARNING,
    "An answer without a question: “{answer}”",
    "Put its question above it: `**Q:** …`",
)

_LENGTH = 60


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    text = loaded.source.text
    for section in loaded.spans.sections:
        for entry in section.entries:
            for span in _lone(entry, text):
                yield Diagnostic(RULE, loaded.source, span, {"answer": _shortened(text[span.start : span.end])})


def _lone(entry: EntrySpans, text: str) -> Iterator[Span]:
    """Answers that stand above all questions, and those that answer a second time in the same form: their question is gone."""
    match entry:
        case TextSpans(answers=answers):
            yield from answers
        case QuestionSpans(answers=given):
            yield from (second.span for first, second in pairwise(given) if _are_alike(first, second, text))


def _are_alike(first: Answer, second: Answer, text: str) -> bool:
    """Both items of a list, or both under a mark in bold: a mark without it may be the answer's own words."""
    is_bold = all(text.startswith(("**", "__"), answer.span.start) for answer in (first, second))
    return first.is_nested == second.is_nested and (first.is_nested or is_bold)


def _shortened(text: str) -> str:
    plain = " ".join(text.replace("*", "").split())
    return plain if len(plain) <= _LENGTH else plain[:_LENGTH].rpartition(" ")[0] + "…"


ENTRY = Entry(RULE, __doc__, article=check)
