"""Which brackets of a prompt are placeholders, and what they say (article-format.md, "A parameter")."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from promptoteka.languages import vocabulary
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context
from promptoteka.reader.spans import Body, Code, Placeholder
from promptoteka.text.slugs import identifier

_MARKER_WORDS = "|".join(re.escape(marker) for marker in vocabulary.words("example_markers"))
_MARKER = re.compile(rf"(?:^|(?P<comma>\s*[,;:(—–]\s*)|\s+)(?:{_MARKER_WORDS})(?P<stop>\s*[:,]\s*|\s+)", re.IGNORECASE)
_SLASH = re.compile(r"(?:^|(?<= ))/(?= |$)")
_TASK_BOX = ("", "x", "X", "х", "Х")
_BRACKET = re.compile(r"\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")
_TARGET = re.compile(r"\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_REFERENCE = re.compile(r"\[([^\[\]]*)\]")
_DEFINITION = re.compile(r":[ \t]*\S+[ \t]*(?:[\"'(].*[\"')])?[ \t]*(?:\n|$)")


def find_placeholders(bodies: Sequence[Body], context: Context) -> list[list[Placeholder]]:
    """The placeholders of each body: the certain ones, and brackets that bear a label of theirs or of `params`."""
    certain = [[place for code in body.codes if (place := _marked(code, body))] for body in bodies]
    loose = [list(_brackets(body, context.references)) for body in bodies]
    labels = {place.label for places in certain for place in places}
    labels |= {place.label for places in loose for place in places if place.examples}
    labels |= context.params.keys()

    def is_known(place: Placeholder) -> bool:
        return bool(place.examples) or place.label in labels or (bool(context.params) and _is_named(place, context))

    return [
        list(_labelled(body, [*places, *filter(is_known, others)], context))
        for body, places, others in zip(bodies, certain, loose, strict=True)
    ]


def _is_named(place: Placeholder, context: Context) -> bool:
    return identifier(place.label) in context.params


def _labelled(body: Body, places: list[Placeholder], context: Context) -> Iterator[Placeholder]:
    """`places` in order, the outer one of two; one without a label is reported and stays text."""
    end = 0
    for place in sorted(places, key=lambda place: place.start):
        if place.start < end:
            continue
        if place.label:
            yield place
            end = place.end
        else:
            span = body.span(place.start, place.end, context.source)
            context.findings.add(table.EMPTY_LABEL, span, placeholder=place.raw)


def _marked(code: Code, body: Body) -> Placeholder | None:
    """The placeholder that a code span is, if its whole content is one bracket."""
    inside = _BRACKET.fullmatch(code.content.strip())
    if not inside or inside[1].strip() in _TASK_BOX or inside[1].startswith("^"):
        return None
    written = body.text[code.start : code.end].strip("`").strip()
    return Placeholder(code.start, code.end, inside[0] if "\n" in written else written, *split_label(inside[1]))


def split_label(inside: str) -> tuple[str, tuple[str, ...]]:
    """Label and examples of a bracket's inside; `label` alone has none."""
    text = " ".join(inside.split())
    for marker in _MARKER.finditer(text):
        stop, is_last = marker["stop"].strip(), marker.end() == len(text)
        if not (stop or (not is_last and (marker["comma"] or not marker.start()))):
            continue
        before, after = text[: marker.start()], text[marker.end() :]
        if (marker["comma"] or "").strip() == "(":
            if not after.endswith(")"):
                continue
            after = after[:-1]
        return before.strip(" ,;:—–"), tuple(example for part in _SLASH.split(after) if (example := part.strip()))
    return text, ()


def _brackets(body: Body, references: Container[str]) -> Iterator[Placeholder]:
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
        label, examples = split_label(inside)
        if not label:
            continue
        if before and (before.isalnum() or before in "_)" or start == index_end) and not examples:
            index_end = end
            continue
        if _is_link(found, references):
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
