"""Invisible characters of a text that have no honest work to do there, in runs of one kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Edit, Phrase, Rule, Source, Span


class Kind(Enum):
    """What an invisible character is for. `RUN`: three or more in a row, not all of them tags."""

    TAG = "tag"
    BIDI = "bidi"
    OPERATOR = "operator"
    SELECTOR = "selector"
    SPACE = "space"
    HYPHEN = "hyphen"
    FILLER = "filler"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand in a row."""

    kind: Kind
    start: int
    end: int


LONG: Final = 3
"""So many in a row are no accident."""
_SHOWN = 3
_LONGEST_PAYLOAD = 80

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_TAG = re.compile("[\U000e0000-\U000e007f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SELECTOR = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FILLER = re.compile("[\u115f\u1160\u3164\uffa0]")

_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b05-\u2b55\u3030"
    "\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_TONES = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_KEYCAP = frozenset("#*0123456789")
_FLAG = "\U0001f3f4"
_SUBDIVISION = re.compile("[\U000e0061-\U000e007a]{2}[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,3}\U000e007f")
_JOINED_SCRIPTS = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u17ff\u1820-\u18aa\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff]"
)
"""Letters that ZERO WIDTH JOINER and NON-JOINER shape: Arabic, those of India, and their kin."""
_UNSPACED_SCRIPTS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u05f4\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MONGOLIAN = re.compile("[\u1820-\u18aa]")
_JAMO = re.compile("[\u1100-\u115e\u1161-\u11ff]")
_NEAR = 200
_MARKS = "\u061c\u200e\u200f"


def diagnostics(rule: Rule, kind: Kind, source: Source) -> Iterator[Diagnostic]:
    """A diagnostic a run of a kind; its values are `points` and, of tags and selectors, what they spell."""
    for run in runs(source.text) if not source.text.isascii() else ():
        if run.kind is kind:
            text = source.text[run.start : run.end]
            values = {"points": points(text), "count": len(text), "payload": payload(text)}
            yield Diagnostic(rule, source, Span(run.start, run.end), values)


def removed(found: Diagnostic) -> Iterator[Edit]:
    """The repair that takes the characters away."""
    yield Edit(found.span, "")


@lru_cache(maxsize=1)
def runs(text: str) -> tuple[Run, ...]:
    """Runs of invisible characters that are not honest, in order; kept for the last text, as several rules ask."""
    return tuple(run for found in _INVISIBLE.finditer(text) for run in _runs(text, *found.span()))


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


def _runs(text: str, start: int, end: int) -> Iterator[Run]:
    kinds = [None if is_honest else _kind(text[start + n]) for n, is_honest in enumerate(_honest(text, start, end))]
    at = start
    for is_left, row in groupby(kinds, key=lambda kind: kind is not None):
        group = list(row)
        size = len(group)
        if is_left:
            if size >= LONG and set(group) != {Kind.TAG}:
                yield Run(Kind.RUN, at, at + size)
            else:
                place = at
                for kind, same in groupby(group):
                    width = len(list(same))
                    if kind:
                        yield Run(kind, place, place + width)
                    place += width
        at += size


def _kind(character: str) -> Kind:
    if character == "\u200b":
        return Kind.SPACE
    if character == "\u00ad":
        return Kind.HYPHEN
    for pattern, kind in ((_SELECTOR, Kind.SELECTOR), (_BIDI, Kind.BIDI), (_TAG, Kind.TAG), (_FILLER, Kind.FILLER)):
        if pattern.match(character):
            return kind
    return Kind.OPERATOR


def _honest(text: str, start: int, end: int) -> Iterator[bool]:
    """Of each character of a run, whether it is part of an emoji or of a script that needs it."""
    at = start
    while at < end:
        flag = _SUBDIVISION.match(text, at) if text[at - 1 : at] == _FLAG else None
        width = len(flag[0]) if flag else 1
        is_honest = bool(flag) or _is_honest(text, at)
        yield from [is_honest] * width
        at += width


def _is_honest(text: str, at: int) -> bool:
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if character in "\ufe0e\ufe0f":
        return before in _KEYCAP or bool(_PICTURE.match(before))
    if character == "\u200d" and _PICTURE.match(after):
        return bool(_PICTURE.match(text[max(at - 3, 0) : at].rstrip(_TONES)[-1:] or before))
    if character in "\u200c\u200d":
        return bool(_JOINED_SCRIPTS.match(before))
    if character == "\u200b":
        return bool(_UNSPACED_SCRIPTS.match(before) or _UNSPACED_SCRIPTS.match(after))
    if character == "\ufeff":
        return at == 0
    if character in _MARKS:
        near = text[max(at - _NEAR, 0) : at].rpartition("\n")[2] + text[at : at + _NEAR].partition("\n")[0]
        return bool(_RIGHT_TO_LEFT.search(near))
    if character in "\u115f\u1160":
        return bool(_JAMO.match(before) or _JAMO.match(after))
    if _SELECTOR.match(character):
        return bool(_base(character).match(before))
    return False


def _base(selector: str) -> re.Pattern[str]:
    """What a selector other than those of emoji may follow."""
    if selector < "\u2000":
        return _MONGOLIAN
    return _IDEOGRAPH if selector > "\uffff" else _VARIED


_VARIED = re.compile("[0\u1000-\u109f\u2205-\u2aff\u3001\u3002\u3400-\u9fff\ua840-\ua877\uff01-\uff1f]")
"""What VS1 to VS14 may follow: mathematical signs, ideographs, and a few letters and stops (StandardizedVariants.txt)."""
