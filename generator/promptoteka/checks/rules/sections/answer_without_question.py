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

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Source, Span
from promptoteka.languages import vocabulary
from promptoteka.model.article import Passage, Section
from promptoteka.reader.outline import Section as Drawn

RULE = Rule(
    "PL503",
    "answer-without-question",
    Severity.WARNING,
    "An answer without a question: “{answer}”",
    "Put its question above it: `**Q:** …`",
)

_WORDS = "|".join(word if len(word) == 1 else f"(?i:{word})" for word in vocabulary.words("answer_markers"))
_BULLET = r"[ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)"
_SAID = rf"(?P<said>[*_]{{0,2}}(?:{_WORDS})(?:\s*\d{{1,2}})?[*_]{{0,2}}:.*)"
_ANSWER = re.compile(rf"^(?:{_BULLET}|[ \t]*){_SAID}", re.MULTILINE)
_NESTED_ANSWER = re.compile(rf"(?=[ \t]){_BULLET}{_SAID}")
_LENGTH = 60


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for section, drawn in zip(loaded.article.sections, loaded.outline.sections, strict=True):
        if section.kind == "faq":
            for start, said in sorted({*_stray(section, drawn, loaded.source), *_second(drawn, loaded.source)}):
                span = Span(start, start + len(said))
                yield Diagnostic(RULE, loaded.source, span, {"answer": _shortened(said)})


def _stray(section: Section, drawn: Drawn, source: Source) -> Iterator[tuple[int, str]]:
    """Answers in the blocks that the reader could not make a part of any question."""
    start, end = source.offset(drawn.first), source.offset(drawn.last)
    for entry in section.entries:
        for found in _ANSWER.finditer(entry.text) if isinstance(entry, Passage) else ():
            said = found["said"].rstrip()
            at = source.text.find(said, start, end)
            if at >= 0:
                start = at + len(said)
                yield at, said


def _second(drawn: Drawn, source: Source) -> Iterator[tuple[int, str]]:
    """Nested items that answer right behind another one: the question's item between them is gone."""
    answered = False
    for number in range(drawn.first, drawn.last):
        line = source.lines[number]
        found = _NESTED_ANSWER.match(line)
        if found and answered:
            yield source.offset(number, found.start("said")), found["said"].rstrip()
        if line.strip() and (found or not line[0].isspace()):
            answered = found is not None


def _shortened(text: str) -> str:
    plain = " ".join(text.replace("*", "").split())
    return plain if len(plain) <= _LENGTH else plain[:_LENGTH].rpartition(" ")[0] + "…"


ENTRY = Entry(RULE, __doc__, article=check)
