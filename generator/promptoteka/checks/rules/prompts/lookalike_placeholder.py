"""Something in a prompt looks like a place to fill in, and is written in another way.

People write `{city}`, `{{city}}`, `<city>`, `City: ___`, `(your city)` or `\\[city\\]`. Nobody can tell such from text that is
meant as it stands, so it is not guessed: it is copied with the prompt and gets no field in the form. Code, tags that are
closed, JSON, patterns of the answer, and lists such as `{a}, {b}, {c}` are left alone. Each form is named once a prompt.

## Example

```markdown
> Write a letter to {addressee} about <topic>.
```

## Instead

```markdown
> Write a letter to `[addressee]` about `[topic]`.
```

`promptoteka fix --select lookalike-placeholder` writes all of a form so, where a label is there to be had. Without being asked for
by name it changes nothing: only you know what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Loaded, Rule, Severity, Span
from promptoteka.checks.rules.prompts.base import Place, is_data, places
from promptoteka.languages import vocabulary
from promptoteka.model.article import BlockKind
from promptoteka.reader.extract.labels import label_before
from promptoteka.text.ranges import inside

RULE = Rule(
    "PL415",
    "lookalike-placeholder",
    Severity.NOTE,
    "{written} looks like a place to fill in, but is none",
    "Write `[{label}]`, back-ticks included; if it is meant as it stands, there is nothing to do",
)

_LABEL: Final = r"(?P<label>[^\W\d_][\w .,'’/&-]{0,58}[\w.])"
_FORMS: Final = (
    re.compile(rf"(?<![\w\\${{}}%])\{{\{{[ ]?{_LABEL}[ ]?\}}\}}(?!\}})"),
    re.compile(rf"(?<![\w\\${{}}%])\{{[ ]?{_LABEL}[ ]?\}}(?!\}})"),
    re.compile(rf"(?<![\w<\\])<{_LABEL}>(?!>)"),
    re.compile(rf"\\\[{_LABEL}\\\]"),
    re.compile(r"(?<![\w_\\])_{3,}(?![\w_])"),
)
_PATTERNS: Final[frozenset[BlockKind]] = frozenset({"format", "examples"})
"""Blocks that show what the answer is to be like."""
_TAGS: Final = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "wbr",
        "p",
        "li",
        "ul",
        "ol",
        "td",
        "tr",
        "th",
        "div",
        "span",
        "b",
        "i",
        "em",
        "strong",
        "code",
        "pre",
        "html",
        "body",
    ]
)
_CLOSING: Final = re.compile(r"</([^<>]*)>")
_AROUND: Final = 1000
"""Characters of a line on either side of a blank among which a word makes it one."""
_LIST: Final = 3
_LONGEST: Final = 5
"""Words of a remark in round brackets that can be a label."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Where something is written in a prompt's text, and the label it would have."""

    start: int
    end: int
    label: str


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    for place in places(loaded):
        if not place.body.is_quoted or is_data(place.prompt):
            continue
        text = place.body.text
        taken = [*((code.start, code.end) for code in place.body.codes), *place.body.literals()]
        taken += [(hole.start, hole.end) for hole in place.spans.placeholders]
        taken.sort()
        patterns = "\n".join(block.text for block in place.prompt.blocks if block.kind in _PATTERNS)
        for form in (*_FORMS, _remarks(loaded.article.lang)):
            lookalikes = [one for one in _written(form, text) if not inside(taken, one.start)]
            alone = _without_lists(lookalikes, text)
            found = [one for one in alone if text[one.start : one.end] not in patterns]
            if found:
                yield _named(place, found)


def _written(form: re.Pattern[str], text: str) -> Iterator[Lookalike]:
    """What is written in one form, in order."""
    tags: frozenset[str] | None = None
    for match in form.finditer(text):
        if "label" not in form.groupindex:
            start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
            around = text[
                max(start, match.start() - _AROUND) : min(end if end >= 0 else len(text), match.end() + _AROUND)
            ]
            if any(map(str.isalnum, around)):
                yield Lookalike(*match.span(), label_before(text, match.start()))
            continue
        if match[0][0] == "<":
            tags = _TAGS | {tag.lower() for tag in _CLOSING.findall(text)} if tags is None else tags
        if not tags or match["label"].lower() not in tags:
            yield Lookalike(*match.span(), match["label"])


def _without_lists(lookalikes: list[Lookalike], text: str) -> Iterator[Lookalike]:
    """Those that do not follow one another with signs alone between them: such lists show how something is written."""
    run: list[Lookalike] = []
    for one in lookalikes:
        if run and any(map(str.isalnum, text[run[-1].end : one.start])):
            yield from run if len(run) < _LIST else ()
            run = []
        run.append(one)
    yield from run if len(run) < _LIST else ()


@cache
def _remarks(lang: str) -> re.Pattern[str]:
    """Remarks in round brackets that ask for something of the reader's own: `(your city)`."""
    words = sorted(vocabulary.words("fill_ins", lang), key=len, reverse=True)
    opening = "|".join(
        re.escape(word) + ("" if vocabulary.is_unspaced(word) else r"(?![^\W\d_])[ ]\b") for word in words
    )
    more = rf"[\w'’/-]*(?:[ ][\w'’/-]+){{0,{_LONGEST - 2}}}"
    return re.compile(rf"(?<!\])[(（](?P<label>(?:{opening}){more})[)）]", re.IGNORECASE)


def _named(place: Place, found: list[Lookalike]) -> Diagnostic:
    first, spans = found[0], tuple(place.span(one.start, one.end) for one in found)
    values = {
        "written": place.body.text[first.start : first.end],
        "label": first.label or "…",
        "all": tuple(zip(spans, (one.label for one in found), strict=True)),
        "is_clear": all(one.label and place.can_be_ticked(one.start, one.end) for one in found),
    }
    return Diagnostic(RULE, place.source, spans[0], values)


def repair(found: Diagnostic) -> Iterator[Edit]:
    """All that is written in the form, if each has a label, and back-ticks can stand around it."""
    written: tuple[tuple[Span, str], ...] = found.values["all"]  # type: ignore[assignment]
    if found.values["is_clear"]:
        yield from (Edit(span, f"`[{label}]`") for span, label in written)


ENTRY = Entry(
    RULE,
    __doc__,
    article=check,
    repair=repair,
    changes=frozenset({"prompts", "parameters", "sections"}),
    on_request=True,
)
