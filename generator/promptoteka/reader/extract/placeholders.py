"""Which brackets of a prompt are placeholders, and what they say.

A code span that is one bracket is a placeholder. Inside a longer code span, and without back-ticks, only such a bracket
is one that is almost surely meant to be filled in (counted on a library of ten languages, issue 8): it holds the marker
of examples, asks for something on a line of its own, ends a labelled line, or bears a label that is known. Brackets in
bold and before a colon are headings, and so is a label that names another part of the prompt.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from promptoteka.languages.vocabulary import normal
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context
from promptoteka.reader.extract.labels import asks, label_before, split_label
from promptoteka.reader.spans import Body, Code, Placeholder
from promptoteka.text.slugs import identifier

_TASK_BOX = ("", "x", "X", "х", "Х")
_BRACKET = re.compile(r"\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")
_TARGET = re.compile(r"\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_REFERENCE = re.compile(r"\[([^\[\]]*)\]")
_DEFINITION = re.compile(r":[ \t]*\S+[ \t]*(?:[\"'(].*[\"')])?[ \t]*(?:\n|$)")
_COMMAND = re.compile(r"/\w|.*\s--?\w")
"""A code span that is a command: `/imagine prompt: [subject] --ar 16:9`."""
_HEADS: Final = re.compile(r"\*{0,2}\s*[:：]")
_AROUND: Final = 2000
"""Characters before and behind a bracket that are looked at."""
_IN_LINE: Final = 3
"""Brackets in one line that make it a pattern of the answer."""


def find_placeholders(bodies: Sequence[Body], context: Context) -> list[list[Placeholder]]:
    """The placeholders of each body: the certain ones, and brackets that are almost surely meant."""
    certain = [[place for code in body.codes for place in _in_code(code, body, context.lang)] for body in bodies]
    loose = [list(_brackets(body, context)) for body in bodies]
    labels = {place.label for places in certain for place in places}
    labels |= {place.label for places in loose for place in places if place.examples}
    labels |= context.params.keys()

    def is_meant(place: Placeholder, body: Body) -> bool:
        if _is_heading(place, body.text):
            return _is_slot(place, body.text, context.lang)
        if place.examples or place.label in labels or (context.params and _is_named(place, context)):
            return True
        return _is_invited(place, body.text, context.lang)

    return [
        list(_labelled(body, [*places, *(place for place in others if is_meant(place, body))], context))
        for body, places, others in zip(bodies, certain, loose, strict=True)
    ]


def _is_named(place: Placeholder, context: Context) -> bool:
    return identifier(place.label) in context.params


def _is_heading(place: Placeholder, text: str) -> bool:
    """Whether a bracket without back-ticks is a mark of a section or a label: `**[Input]**`, `[Input]: …`."""
    before, behind = text[max(place.start - 2, 0) : place.start], text[place.end : place.end + 4]
    return before.endswith("**") or bool(_HEADS.match(behind))


def _is_slot(place: Placeholder, text: str, lang: str | None) -> bool:
    """Whether a bracket in bold is a line of its own that asks: `**[Paste your code here]**`."""
    start, end = _line(text, place)
    return text[start:end].strip(" \t>") == f"**{place.raw}**" and asks(place.label, lang)


def _line(text: str, place: Placeholder) -> tuple[int, int]:
    """Where the line of a bracket begins and ends, as far as it says anything about it."""
    first, last = max(place.start - _AROUND, 0), place.end + _AROUND
    end = text.find("\n", place.end, last)
    return text.rfind("\n", first, place.start) + 1 or first, end if end >= 0 else min(last, len(text))


def _is_invited(place: Placeholder, text: str, lang: str | None) -> bool:
    """Whether the line asks for it: it stands alone there and asks, or ends a labelled line."""
    start, end = _line(text, place)
    line = text[start:end]
    before, behind = line[: place.start - start].strip(" \t>"), line[place.end - start :].strip(" \t.;")
    if behind or text[place.start : place.start + 1] == "`" or line.count("[") >= _IN_LINE:
        return False
    if not before.strip("-*+•0123456789.) "):
        return asks(place.label, lang)
    return bool(label_before(text, place.start)) and not before.endswith(('"', "“", "«", "„", "「"))


def _labelled(body: Body, places: list[Placeholder], context: Context) -> Iterator[Placeholder]:
    """`places` in order, the outer one of two; one without a label takes that of its line, else it is reported."""
    headings = _headings(body, places, context.lang)
    end = 0
    for place in sorted(places, key=lambda place: place.start):
        if place.start < end or (normal(place.label) in headings and place.label):
            continue
        if not place.label and (label := label_before(body.text, place.start)):
            place = place._replace(label=label)
        if place.label:
            yield place
            end = place.end
        else:
            span = body.span(place.start, place.end, context.source)
            context.findings.add(table.EMPTY_LABEL, span, placeholder=place.raw)


def _headings(body: Body, places: Sequence[Placeholder], lang: str | None) -> set[str]:
    """Normal labels of the parts that stand in the prompt by themselves: a bracket that says one names that part.

    Such are marks like `**[Input]**`, and labels of lines that hold a placeholder of another name.
    """
    bold = re.finditer(r"\*\*\[([^\[\]\n]+)\](?:\*\*|[:：])", body.text)
    marks = {normal(mark[1]) for mark in bold if not asks(mark[1], lang)}
    marks |= {normal(mark[1]) for mark in re.finditer(r"^[ \t>]*\[([^\[\]\n]+)\][:：]", body.text, re.MULTILINE)}
    slots = [(normal(label_before(body.text, place.start)), normal(place.label)) for place in places]
    own = {label for slot, label in slots if slot == label}
    return (marks | {slot for slot, _ in slots}) - own - {""}


def _in_code(code: Code, body: Body, lang: str | None) -> Iterator[Placeholder]:
    """The placeholder that a code span is, if its whole content is one bracket; those that a command holds."""
    content = code.content.strip()
    inside = _BRACKET.fullmatch(content)
    if inside is None:
        yield from _in_command(code, body, lang)
    elif inside[1].strip() not in _TASK_BOX and not inside[1].startswith("^"):
        written = body.text[code.start : code.end].strip("`").strip()
        raw = inside[0] if "\n" in written else written
        yield Placeholder(code.start, code.end, raw, *split_label(inside[1], lang))


def _in_command(code: Code, body: Body, lang: str | None) -> Iterator[Placeholder]:
    """Brackets of a longer code span: those with examples, and in a command those that stand by themselves."""
    text = body.text
    is_command = bool(_COMMAND.match(code.content.strip()))
    for bracket in _BRACKET.finditer(text, code.start, code.end):
        inside = bracket[1].strip()
        label, examples = split_label(inside, lang)
        around = text[bracket.start() - 1] + text[bracket.end() : bracket.end() + 1]
        is_apart = all(mark in " \n`\"'.,;:" for mark in around)
        if inside not in _TASK_BOX and label and (examples or (is_command and is_apart and len(inside) > 2)):
            yield Placeholder(bracket.start(), bracket.end(), bracket[0], label, examples)


def _brackets(body: Body, context: Context) -> Iterator[Placeholder]:
    """What could be placeholders outside code spans: no link, image, reference, footnote, task box or index like
    `a[0]`, and not escaped. Brackets inside brackets follow them."""
    text, codes, code = body.text, body.codes, 0
    position = index_end = 0
    while found := _BRACKET.search(text, position):
        start, end = found.span()
        position = start + 1
        while code < len(codes) and codes[code].end <= start:
            code += 1
        if code < len(codes) and codes[code].start < end:
            continue
        before, inside = text[start - 1 : start], found[1].strip()
        if before in ("\\", "!") or inside in _TASK_BOX or inside.startswith("^") or inside.count("\n") > 1:
            continue
        label, examples = split_label(inside, context.lang)
        if not label and not label_before(text, start):
            continue
        if before and (before.isalnum() or before in "_)" or start == index_end) and not examples:
            index_end = end
            continue
        if _is_link(found, context.references):
            continue
        ticked = before == "`" and text[end : end + 1] == "`"
        yield Placeholder(start - ticked, end + ticked, found[0], label, examples)


def _is_link(bracket: re.Match[str], references: Container[str]) -> bool:
    text, (start, end) = bracket.string, bracket.span()
    behind = _REFERENCE.match(text, end)
    if _normal(bracket[1]) in references or (behind and _normal(behind[1]) in references):
        return True
    opens_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return bool(_TARGET.match(text, end) or (opens_line and _DEFINITION.match(text, end)))


def _normal(label: str) -> str:
    """As CommonMark compares labels of references."""
    return " ".join(label.split()).lower().upper()
