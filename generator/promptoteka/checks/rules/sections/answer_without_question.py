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
from promptoteka.reader.spans import EntrySpans, QuestionSpans, TextSpans

RULE = Rule(
    "PL503",
    "answer-without-question",
    Severity.WARNING,
    "An answer without a question: “{answer}”",
    "Put its question above it: `**Q:** …`",
)

_LENGTH = 60


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for section in loaded.spans.sections:
        for entry in section.entries:
            for span in _lone(entry):
                answer = _shortened(loaded.source.text[span.start : span.end])
                yield Diagnostic(RULE, loaded.source, span, {"answer": answer})


def _lone(entry: EntrySpans) -> Iterator[Span]:
    """Answers that stand above all questions, and nested items that answer a second time: their question is gone."""
    match entry:
        case TextSpans(answers=answers):
            yield from answers
        case QuestionSpans(answers=given):
            yield from (second.span for first, second in pairwise(given) if first.is_nested and second.is_nested)


def _shortened(text: str) -> str:
    plain = " ".join(text.replace("*", "").split())
    return plain if len(plain) <= _LENGTH else plain[:_LENGTH].rpartition(" ")[0] + "…"


ENTRY = Entry(RULE, __doc__, article=check)
