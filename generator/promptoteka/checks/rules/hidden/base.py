"""Invisible characters of a text that have no honest work to do there, in runs of one kind."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import fields
from sys import maxsize
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Edit, Loaded, Phrase, Rule, Source, Span, TextPage
from promptoteka.model.values import texts
from promptoteka.reader.spans import PromptSpans
from promptoteka.text.escapes import escapes
from promptoteka.text.hidden import LONG, Kind, hidden
from promptoteka.text.lookalikes import Mixed, alphabet, mixed

__all__ = [
    "COPIED",
    "Kind",
    "copied",
    "diagnostics",
    "is_within",
    "lookalikes",
    "payload",
    "points",
    "removed",
    "spelt_lookalikes",
    "values",
]

_SHOWN: Final = 3
_LONGEST_PAYLOAD: Final = 80
_NAMED: Final = frozenset({"Latin", "Cyrillic", "Greek", "Armenian"})
"""Alphabets that every language names."""
_FIELDS: Final = "params."
_PAGE: Final = ("title", "description", "body", "headings")
COPIED: Final = ("parameters", "prompts")
"""What the names of values begin with that readers copy."""


def diagnostics(rule: Rule, kind: Kind, source: Source) -> Iterator[Diagnostic]:
    """A diagnostic a run of a kind; its values are `points` and, of tags and selectors, what they spell."""
    for run in hidden(source.text) if not source.text.isascii() else ():
        if run.kind is kind:
            text = source.text[run.start : run.end]
            values = {"points": points(text), "count": len(text), "payload": payload(text)}
            yield Diagnostic(rule, source, Span(run.start, run.end), values)


def removed(found: Diagnostic) -> Iterator[Edit]:
    """The repair that takes the characters away."""
    yield Edit(found.span, "")


def points(run: str) -> str:
    """Code points and, but of tags and selectors, names: `U+200B ZERO WIDTH SPACE`."""
    each = list(dict.fromkeys(run))
    named = [
        f"U+{ord(one):04X}" if one >= "\U000e0000" else f"U+{ord(one):04X} {unicodedata.name(one, '')}".strip()
        for one in each[:_SHOWN]
    ]
    return ", ".join(named) + (" …" if len(each) > _SHOWN else "")


def payload(run: str) -> Phrase | str:
    """What tags (ASCII) or selectors (bytes) spell, as the end of a sentence, or nothing."""
    spelt = "".join(chr(ord(one) - 0xE0000) for one in run if "\U000e0020" <= one <= "\U000e007e")
    if not spelt:
        octets = bytes(octet for one in run if (octet := _octet(one)) is not None)
        spelt = octets.decode(errors="replace") if len(octets) >= LONG else ""
    if not spelt.isprintable() or not spelt.strip() or "\ufffd" in spelt:
        return ""
    spelt = spelt if len(spelt) <= _LONGEST_PAYLOAD else f"{spelt[:_LONGEST_PAYLOAD]}…"
    return Phrase("problem.hidden", {"text": spelt})


def _octet(character: str) -> int | None:
    """The byte that a variation selector stands for where text is hidden in selectors."""
    code = ord(character)
    return code - 0xFE00 if 0xFE00 <= code <= 0xFE0F else code - 0xE0100 + 16 if 0xE0100 <= code <= 0xE01EF else None


def lookalikes(rule: Rule, source: Source, spans: Sequence[Span] | None = None) -> Iterator[Diagnostic]:
    """A diagnostic a word of several alphabets; with `spans`, of the words that begin in one of them."""
    for word in mixed(source.text):
        if spans is None or is_within(spans, word.start):
            yield Diagnostic(rule, source, Span(word.start, word.end), _of_word(word, source.text))


def spelt_lookalikes(rule: Rule, read: Loaded | TextPage, *, are_copied: bool) -> Iterator[Diagnostic]:
    """A diagnostic an escape or reference that puts a letter of another alphabet into a word of a value.

    `are_copied` tells which values are looked at: those that readers copy, or the others.
    """
    spelt = [escape for escape in escapes(read.source.text) if any(map(alphabet, escape.text))]
    holders: dict[str, dict[str, str | Phrase]] = {}
    for name, text in values(read) if spelt else ():
        if name.startswith(COPIED) is are_copied:
            for word in mixed(text):
                for letter in word.letters:
                    holders.setdefault(letter, _of_word(word, text))
    for escape in spelt:
        if held := next((holders[letter] for letter in escape.text if letter in holders), None):
            yield Diagnostic(rule, read.source, Span(escape.start, escape.end), held)


def values(read: Loaded | TextPage) -> Iterator[tuple[str, str]]:
    """Every text of an article or a page as it is published, with the name of the value."""
    if isinstance(read, Loaded):
        return texts(read.article)
    return texts({field.name: getattr(read, field.name) for field in fields(read) if field.name in _PAGE})


def _of_word(word: Mixed, text: str) -> dict[str, str | Phrase]:
    each = list(dict.fromkeys(word.letters))
    more = " …" if len(each) > _SHOWN else ""
    listed = ", ".join(f"`{letter}` (U+{ord(letter):04X})" for letter in each[:_SHOWN]) + more
    known = word.alphabet.lower() if word.alphabet in _NAMED else "other"
    return {
        "word": text[word.start : word.end],
        "should": word.should,
        "letters": Phrase(f"problem.script.{known}", {"letters": listed}),
    }


def copied(loaded: Loaded) -> list[Span]:
    """The places of what readers copy, in order: the prompts, and what the front matter says of their fields."""
    written = loaded.spans.front_matter
    entries = (entry for section in loaded.spans.sections for entry in section.entries)
    places = [entry.text for entry in entries if isinstance(entry, PromptSpans)]
    places += (scalar.span for key, scalars in written.values.items() if key.startswith(_FIELDS) for scalar in scalars)
    places += (span for key, span in written.keys.items() if key.startswith(_FIELDS))
    return sorted(places)


def is_within(spans: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of the spans, which are in order and do not overlap."""
    at = bisect_right(spans, (offset, maxsize))
    return at > 0 and offset < spans[at - 1].end
