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

from generator.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from generator.rules.prompts.base import Place, places

RUSSIAN = """
Обратная кавычка без пары «съела» поле.

Обратные кавычки соединяются попарно слева направо. Если одной не хватает или одна лишняя, фрагмент кода начинается и кончается не там, где задумано: скобка копируется как есть, а поля в форме нет.

## Пример

```markdown
> Напиши для `[адресат] о `[тема]`.
```

## Как исправить

```markdown
> Напиши для `[адресат]` о `[тема]`.
```
"""

RULE = Rule(
    "PL411",
    "unbalanced-backticks",
    Severity.WARNING,
    (
        "Из-за обратной кавычки без пары {bracket} не станет полем",
        "A back-tick has no pair, and so {bracket} is no placeholder",
    ),
    (
        "Поставьте по одной обратной кавычке перед скобкой и после неё",
        "Put one back-tick before the bracket and one behind it",
    ),
)

_TICKS = re.compile(r"(?<!\\)`+")
_TOUCHING = re.compile(r"(?P<before>`)?(?P<bracket>\[[^\[\]`]*[^\W\d_][^\[\]`]*\])(?P<after>`)?")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if "`" not in loaded.source.text:
        return
    for place in places(loaded):
        if place.is_quoted and "`" in place.prompt.text:
            for start, end in place.paragraphs():
                yield from _paragraph(place, start, end)


def _paragraph(place: Place, start: int, end: int) -> Iterator[Diagnostic]:
    text = place.body.text
    if text.count("`", start, end) % 2 == 0:
        return
    codes = [(code.start, code.end) for code in place.body.codes if start <= code.start < end]
    ticks = _TICKS.finditer(text, start, end)
    lone = next((tick for tick in ticks if not any(low <= tick.start() < high for low, high in codes)), None)
    if lone is None:
        return
    whole = {(low, high) for low, high, _ in place.parameters()}
    for found in _TOUCHING.finditer(text, start, end):
        if (found["before"] or found["after"]) and found.span() not in whole and text[found.end() : found.end() + 1] != "(":
            bracket = " ".join(found["bracket"].split())
            yield Diagnostic(RULE, place.source, place.span(*found.span("bracket")), {"bracket": bracket})
            return


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
