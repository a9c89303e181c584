"""A bracket of a quoted prompt stands without back-ticks.

With `for example` inside it is read as a placeholder all the same, but a reader of the file cannot tell. Without it,
the bracket is copied as it stands: that is right for an output template such as `[Yes/No]`, and wrong for a
placeholder that has lost its back-ticks.

## Example

```markdown
> Write a letter to [addressee, for example: a client / a colleague] about the matter.
```

## Instead

```markdown
> Write a letter to `[addressee, for example: a client / a colleague]` about the matter.
```

`promptoteka fix` puts the back-ticks around brackets that are read as placeholders already. It leaves the others alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Loaded, Phrase, Rule, Severity, Span
from promptoteka.checks.rules.prompts.base import Place, places
from promptoteka.model.article import BlockKind
from promptoteka.text.ranges import inside

RULE = Rule(
    "PL410",
    "ambiguous-bracket",
    Severity.NOTE,
    "{bracket}: {problem}",
    "A placeholder is written `[label]`, back-ticks included",
)

_IS_PARAMETER = Phrase("problem.bracket.parameter")
_IS_TEXT = Phrase("problem.bracket.text")

_BRACKET = re.compile(
    r"(?<=[^\W\d_][ ,])\[(?P<label>[^\W\d_]{2,}(?:[ -][^\W\d_]+){0,5})\](?=[ ,.;!?\n]|$)(?!\s*[(\[:=])"
)
"""Words in the flow of a sentence: a word before it on the line, a space or a stop behind it."""
_TEMPLATE_LINE = re.compile(r"\s*(?:[-+*•□☐]\s|[>#|]|\d+[.)]\s)")
_SPEECH = re.compile(r"[\"“„«][^\"“”„«»\[]*+\[")
"""Items of lists, headings, rows, and speech that is quoted: mostly patterns of the answer."""
_TEMPLATES: frozenset[BlockKind] = frozenset({"format", "examples"})
_FEW = 3
"""Words of a sentence around a bracket; with fewer the line is a template rather."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if "[" not in loaded.source.text:
        return
    for place in places(loaded):
        if place.body.is_quoted and "[" in place.prompt.text:
            yield from _parameters(place)
            yield from _lookalikes(place)


def _parameters(place: Place) -> Iterator[Diagnostic]:
    """Placeholders without back-ticks that hold the house marker."""
    text, literal = place.body.text, place.body.literals()
    for placeholder in place.spans.placeholders:
        start = placeholder.start
        if text[start] == "[" and placeholder.examples and not inside(literal, start):
            yield _found(place, start, placeholder.end, _IS_PARAMETER)


def _lookalikes(place: Place) -> Iterator[Diagnostic]:
    """Brackets in the flow of a sentence that look as if a reader had to fill them in; each label once."""
    text, literal = place.body.text, place.body.literals()
    codes = [(code.start, code.end) for code in place.body.codes]
    parameters = [(placeholder.start, placeholder.end) for placeholder in place.spans.placeholders]
    templates = [block.text for block in place.prompt.blocks if block.kind in _TEMPLATES]
    patterns: dict[int, bool] = {}
    seen = {found[0] for template in templates for found in _BRACKET.finditer(template)}
    for found in _BRACKET.finditer(text):
        start, end = found.span()
        if found[0] in seen or not found["label"][0].islower():
            continue
        seen.add(found[0])
        line_end = text.find("\n", end)
        line_start = text.rfind("\n", 0, start) + 1
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        if line_start not in patterns:
            patterns[line_start] = bool(_TEMPLATE_LINE.match(line) or _SPEECH.search(line))
        is_template = patterns[line_start] or len(line.replace(found[0], " ").split(maxsplit=_FEW)) < _FEW
        if not is_template and not any(inside(ranges, start) for ranges in (codes, parameters, literal)):
            yield _found(place, start, end, _IS_TEXT)


def _found(place: Place, start: int, end: int, problem: Phrase) -> Diagnostic:
    bracket = " ".join(place.body.text[start:end].split())
    is_clear = problem == _IS_PARAMETER and place.can_be_ticked(start, end)
    values = {"bracket": bracket, "problem": problem, "is_clear": is_clear}
    return Diagnostic(RULE, place.source, place.span(start, end), values)


def repair(found: Diagnostic) -> Iterator[Edit]:
    """Back-ticks around a placeholder, where no other back-tick of its paragraph can pair up with them."""
    span = found.span
    if found.values["is_clear"]:
        yield Edit(Span(span.start, span.start), "`")
        yield Edit(Span(span.end, span.end), "`")


ENTRY = Entry(RULE, __doc__, article=check, repair=repair, changes=frozenset({"prompts"}))
