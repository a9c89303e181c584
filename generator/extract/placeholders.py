"""Which brackets of a prompt are placeholders, and what they say (article-format.md, "A parameter")."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from generator.vocabulary.tables import EXAMPLE_MARKERS

_MARKER_WORDS = "|".join(re.escape(marker) for marker in EXAMPLE_MARKERS)
_MARKER = re.compile(rf"(?:^|(?P<comma>\s*[,;:(—–]\s*)|\s+)(?:{_MARKER_WORDS})(?P<stop>\s*[:,]\s*|\s+)", re.IGNORECASE)
_TASK_BOX = ("", "x", "X", "х", "Х")
_BRACKET = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_LINK_TAIL = re.compile(r"\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[[^\]]*\]")
_DEFINITION = re.compile(r":[ \t]*\S+[ \t]*(?:[\"'(].*[\"')])?[ \t]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A bracket that a reader fills in: offsets in the prompt's text, back-ticks included."""

    start: int
    end: int
    raw: str
    """The bracket as it stands, without back-ticks."""
    label: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Bracketed text outside code spans: offsets of the bracket, or of the back-ticks right around it."""

    start: int
    end: int
    raw: str


def marked(code: str, start: int, end: int) -> Placeholder | None:
    """The placeholder that a code span at `start` to `end` is, if its whole content is one bracket."""
    inside = _BRACKET.fullmatch(code.strip())
    if not inside or inside[1].strip() in _TASK_BOX or inside[1].startswith("^"):
        return None
    return Placeholder(start, end, code.strip(), *split_label(inside[1]))


def bare(bracket: Bracket, labels: Container[str]) -> Placeholder | None:
    """The placeholder that a bracket is: it holds the marker, or its label is among `labels`."""
    label, examples = split_label(bracket.raw[1:-1])
    if not examples and label not in labels:
        return None
    return Placeholder(bracket.start, bracket.end, bracket.raw, label, examples)


def split_label(inside: str) -> tuple[str, tuple[str, ...]]:
    """Label and examples of a bracket's inside; `label` alone has none."""
    text = " ".join(inside.split())
    for marker in _MARKER.finditer(text):
        before, after = text[: marker.start()], text[marker.end() :]
        if not (marker["comma"] or not before or marker["stop"].strip()) or not after:
            continue
        if (marker["comma"] or "").strip() == "(":
            if not after.endswith(")"):
                continue
            after = after[:-1]
        return before.strip(" ,;:—–"), tuple(example for part in after.split(" / ") if (example := part.strip()))
    return text, ()


def brackets(text: str, taken: Iterable[tuple[int, int]], references: Container[str]) -> Iterator[Bracket]:
    """The brackets of `text` that could be placeholders: outside the ranges `taken`, and neither a link, an image,
    a reference, a footnote, a task box, an index like `a[0]`, nor escaped."""
    ranges = list(taken)
    position = 0
    while found := _BRACKET.search(text, position):
        start, end = found.span()
        position = start + 1
        if any(start < last and first < end for first, last in ranges):
            continue
        before, inside = text[start - 1 : start], found[1].strip()
        has_marker = bool(split_label(inside)[1])
        if before in ("\\", "!") or inside in _TASK_BOX or inside.startswith("^") or _BLANK_LINE.search(inside):
            continue
        if before and (before.isalnum() or before in "_)]") and not has_marker:
            continue
        if _LINK_TAIL.match(text, end) or " ".join(inside.split()).lower().upper() in references:
            continue
        if text[:start].rpartition("\n")[2].strip() == "" and _DEFINITION.match(text, end):
            continue
        position = end
        ticked = before == "`" and text[end : end + 1] == "`"
        yield Bracket(start - ticked, end + ticked, found[0])
