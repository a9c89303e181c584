r"""The text holds control characters.

They cannot be seen or typed, and come with text that is copied out of a PDF, a terminal or a word processor. Who copies
the prompt copies them too: some services refuse such text, and a terminal may obey it. Tabs and line ends are fine; all
other characters of Unicode's class Cc are not, nor are its “noncharacters” (U+FDD0-U+FDEF, U+FFFE, U+FFFF and the like).
A terminal's colour code, U+001B and what belongs to it, counts as one.

The repair removes them, and leaves a space where a page or line break parted two words. Characters U+0080-U+009F are
left to you: they are often a quotation mark or a dash that was decoded wrongly.

## Example

```text
Составь протокол␌встречи    (␌ is U+000C, a page break)
```

## Instead

```text
Составь протокол встречи
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Rule, Severity, Source, Span

RULE = Rule(
    "PL006",
    "control-character",
    Severity.ERROR,
    "The text holds a control character: {points}",
    "Delete it; where you cannot see it, type the place anew",
)

_NONCHARACTERS = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_CONTROL = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ufdd0-\ufdef{_NONCHARACTERS}]")
_RUN = re.compile(rf"(?:\x1b\[[0-9;]*[A-Za-z]|{_CONTROL.pattern})+")
_LIKELY = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]")
"""A quick first look: it takes all rare planes for suspect."""
_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f")
_SHOWN = 3


def check(source: Source) -> Iterator[Diagnostic]:
    for run in _RUN.finditer(source.text) if _LIKELY.search(source.text) else ():
        points = [f"U+{ord(character):04X}" for character in dict.fromkeys(_CONTROL.findall(run[0]))]
        shown = ", ".join(points[:_SHOWN]) + (" …" if len(points) > _SHOWN else "")
        yield Diagnostic(RULE, source, Span(*run.span()), {"points": shown})


def repair(found: Diagnostic) -> Iterator[Edit]:
    text, span = found.source.text, found.span
    run = text[span.start : span.end]
    if any("\x80" <= character <= "\x9f" for character in run):
        return
    around = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    parts_words = not _BREAKS.isdisjoint(run) and all(one and not one.isspace() for one in around)
    yield Edit(span, " " if parts_words else "")


ENTRY = Entry(RULE, __doc__, text=check, repair=repair, changes=frozenset({"*"}))
