"""Characters that cannot be seen, or show as nothing, and have no honest work to do where they stand.

What a character is follows from Unicode's properties, not from a list: Default_Ignorable_Code_Point, Bidi_Control,
Variation_Selector, the general categories. What is honest follows from what stands beside it: emoji, scripts that join
or are written without spaces, ideographs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import groupby
from typing import Final

from promptoteka.text.scripts import script

LONG: Final = 3
"""So many in a row are no accident."""


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
    CONTROL = "control"
    BLANK = "blank"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand in a row."""

    kind: Kind
    start: int
    end: int


_ALONE: Final = frozenset({Kind.CONTROL, Kind.BLANK, Kind.PRIVATE})
"""Kinds that make no row with others."""
_SEEN: Final = frozenset(
    {"Lu", "Ll", "Lt", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sc", "Sk", "Sm"}
)
"""Categories without an invisible character."""
_HONEST_CONTROLS: Final = "\t\n\r"
_EMPTY_GLYPHS: Final = "\u2800\ufffc\U00016fe4\U0001d159"
"""Signs that are drawn as nothing: Unicode has no property for these."""
_SPACES: Final = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
"""Spaces that typographers use; the others of the category Zs are known to programs only."""
_ODD_SPACES: Final = re.compile(f"[{_SPACES[1:]}]{{3,}}")

_FLAG: Final = "\U0001f3f4"
_SUBDIVISIONS: Final = frozenset(
    "".join(chr(0xE0000 + ord(letter)) for letter in region) + "\U000e007f" for region in ("gbeng", "gbsct", "gbwls")
)
"""All that RGI_Emoji_Tag_Sequence holds (UTS #51): England, Scotland, Wales."""
_LONGEST_TAG: Final = 6
_KEYCAP: Final = "\u20e3"
_KEYCAPS: Final = frozenset("#*0123456789")
_TONES: Final = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_JOINED_SCRIPTS = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u17ff\u1820-\u18aa\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff]"
)
"""Letters that ZERO WIDTH JOINER and NON-JOINER shape: Arabic, those of India, and their kin."""
_UNSPACED_SCRIPTS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u05f4\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MONGOLIAN = re.compile("[\u1820-\u18aa]")
_LEADING, _VOWEL, _TRAILING = map(re.compile, ("[\u1100-\u115f]", "[\u1160-\u11a7]", "[\u11a8-\u11ff]"))
"""The letters that a Hangul syllable is made of; a filler stands for the one that is missing."""
_VARIED = re.compile("[0\u1000-\u109f\u2205-\u2aff\u3001\u3002\u3400-\u9fff\ua840-\ua877\uff01-\uff1f]")
"""What VS1 to VS14 may follow: mathematical signs, ideographs, a few letters and stops (StandardizedVariants.txt)."""
_LAST_IDEOGRAPHIC: Final = "\U000e0120"
"""No ideograph has more than 33 registered variants (IVD 2022: U+9089, U+908A)."""
_MANY: Final = 8
"""Different variants in one text, or joiners that change nothing: names and slips need a few, data many."""
_LONGEST_ROW: Final = 4
"""What scripts and emoji need stands alone or in pairs, but for hieroglyphs: groups end, join, begin."""
_NEAR: Final = 200
_MARKS: Final = "\u061c\u200e\u200f"


@lru_cache(maxsize=1)
def hidden(text: str) -> tuple[Run, ...]:
    """Runs of invisible characters that are not honest, in order; kept for the last text, as several rules ask."""
    suspects = [character for character in set(text) if kind_of(character)]
    found = [Run(Kind.BLANK, *row.span()) for row in _ODD_SPACES.finditer(text) if len(set(row[0])) > 1]
    if suspects:
        rows = re.compile(f"[{''.join(map(re.escape, suspects))}]+")
        dense = _is_dense(text)
        found += (run for row in rows.finditer(text) for run in _runs(text, *row.span(), dense=dense))
    return tuple(sorted(found, key=lambda run: run.start))


@cache
def kind_of(character: str) -> Kind | None:
    """What an invisible character is for; None of one that is seen, or is a space like any other."""
    if " " <= character <= "~" or character in _HONEST_CONTROLS:
        return None
    category = unicodedata.category(character)
    if category in _SEEN:
        return None
    if character == "\u200b":
        return Kind.SPACE
    if character == "\u00ad":
        return Kind.HYPHEN
    if category in ("Zs", "Zl", "Zp") or character in _EMPTY_GLYPHS:
        return None if character in _SPACES else Kind.BLANK
    return next((kind for kind, pattern in _properties() if pattern.fullmatch(character)), None)


def is_picture(character: str) -> bool:
    """Whether a character may be part of an emoji."""
    return bool(character) and character > "\u00a8" and bool(_picture().fullmatch(character))


@cache
def _properties() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    import regex

    patterns = (
        (Kind.CONTROL, r"[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]"),
        (Kind.PRIVATE, r"\p{Co}"),
        (Kind.TAG, r"[\U000e0000-\U000e007f]"),
        (Kind.BIDI, r"\p{Bidi_Control}"),
        (Kind.SELECTOR, r"\p{Variation_Selector}"),
        (Kind.FILLER, r"[\p{Default_Ignorable_Code_Point}&&[\p{Lo}\p{Script=Khmer}]]"),
        (Kind.OPERATOR, r"[\p{Default_Ignorable_Code_Point}[\p{Cf}--\p{Prepended_Concatenation_Mark}]]"),
        (Kind.OPERATOR, r"[\p{InSC=Invisible_Stacker}\p{InSC=Number_Joiner}\u2d7f]"),
    )
    return tuple((kind, regex.compile(pattern, regex.VERSION1)) for kind, pattern in patterns)


@cache
def _picture() -> re.Pattern[str]:
    import regex

    compiled: re.Pattern[str] = regex.compile(r"[\p{Emoji}\p{Extended_Pictographic}]", regex.VERSION1)
    return compiled


@cache
def _is_hieroglyph(character: str) -> bool:
    import regex

    return bool(regex.fullmatch(r"\p{Script=Egyptian_Hieroglyphs}", character))


def _runs(text: str, start: int, end: int, *, dense: bool) -> Iterator[Run]:
    honest = _honest(text, start, end, dense=dense)
    kinds = [None if is_honest else kind_of(text[start + n]) for n, is_honest in enumerate(honest)]
    at = start
    for (is_left, is_alone), row in groupby(kinds, key=lambda kind: (kind is not None, kind in _ALONE)):
        group = list(row)
        size = len(group)
        if is_left:
            if size >= LONG and not is_alone and set(group) != {Kind.TAG}:
                yield Run(Kind.RUN, at, at + size)
            else:
                place = at
                for kind, same in groupby(group):
                    width = len(list(same))
                    if kind:
                        yield Run(kind, place, place + width)
                    place += width
        at += size


def _honest(text: str, start: int, end: int, *, dense: bool) -> Iterator[bool]:
    """Of each character of a run, whether it is part of an emoji or of a script that needs it."""
    at = start
    while at < end:
        is_flag = text[at : at + _LONGEST_TAG] in _SUBDIVISIONS and text[at - 1 : at] == _FLAG
        width = _LONGEST_TAG if is_flag else 1
        is_honest = is_flag or (end - start < _LONGEST_ROW and _is_honest(text, at, dense=dense))
        yield from [is_honest] * width
        at += width


def _is_honest(text: str, at: int, *, dense: bool) -> bool:
    character, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in "\ufe0e\ufe0f":
        return after == _KEYCAP if before in _KEYCAPS else is_picture(before)
    if character == "\u200d" and is_picture(after):
        return is_picture(text[max(at - 3, 0) : at].rstrip(_TONES)[-1:] or before)
    if character in "\u200c\u200d":
        is_joined = bool(_JOINED_SCRIPTS.match(before)) and unicodedata.category(before)[0] in "LM"
        return is_joined and not (dense and _is_idle(text, at))
    if character == "\u200b":
        return bool(_UNSPACED_SCRIPTS.match(before) or _UNSPACED_SCRIPTS.match(after))
    if character == "\ufeff":
        return at == 0
    if character in _MARKS and not {before, after} & set(_MARKS):
        near = text[max(at - _NEAR, 0) : at].rpartition("\n")[2] + text[at : at + _NEAR].partition("\n")[0]
        return bool(_RIGHT_TO_LEFT.search(near))
    if character == "\u115f":
        return bool(_VOWEL.match(after)) and not _LEADING.match(before)
    if character == "\u1160":
        return bool(_LEADING.match(before) and _TRAILING.match(after))
    kind = kind_of(character)
    if kind is Kind.SELECTOR:
        return bool(_base(character).match(before)) and not (dense and character > "\u2000")
    if kind is Kind.OPERATOR and "\U00013000" <= character <= "\U000143ff":
        return bool(before) and _is_hieroglyph(before)
    return kind is Kind.OPERATOR and _stacks(before, character, after)


def _base(selector: str) -> re.Pattern[str]:
    """What a selector other than those of emoji may follow."""
    if selector < "\u2000":
        return _MONGOLIAN
    if not _is_ideographic(selector):
        return _VARIED
    return _IDEOGRAPH if selector <= _LAST_IDEOGRAPHIC else _NOTHING


_NOTHING = re.compile(r"(?!)")
_VARIANT = re.compile(
    f"({_IDEOGRAPH.pattern}|[0\u2205-\u2aff\u3001\u3002\uff01-\uff1f])([\ufe00-\ufe0d\U000e0100-\U000e01ef])"
)


def _is_ideographic(selector: str) -> bool:
    return selector > "\uffff"


def _is_dense(text: str) -> bool:
    """Whether a text varies more signs than names need, or one of them in several ways, or joins in vain."""
    variants = set(_VARIANT.findall(text))
    if len(variants) > _MANY or len({base for base, _ in variants}) < len(variants) - 1:
        return True
    return sum(_is_idle(text, found.start()) for found in re.finditer("[\u200c\u200d]", text)) > _MANY


def _is_idle(text: str, at: int) -> bool:
    """Whether a joiner changes no letter beside it (RFC 5892, ContextJ); one between pictures is not meant."""
    around = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if not _JOINED_SCRIPTS.match(around[0]) or any(map(_is_virama, around)):
        return False
    parts = text[at] == "\u200c"
    return not (_joins(around[0]) and _joins(around[1]) is parts)


def _is_virama(character: str) -> bool:
    return bool(character) and unicodedata.combining(character) == 9


def _joins(character: str) -> bool:
    """Whether a letter takes another form where it stands beside one of its script."""
    import regex

    return bool(regex.match(r"[\p{Joining_Type=D}\p{Joining_Type=R}\p{Joining_Type=L}\p{Joining_Type=T}]", character))


def _stacks(before: str, character: str, after: str) -> bool:
    """Whether a sign that stacks or joins its neighbours stands between two of its own script."""
    import regex

    if not regex.match(r"[\p{InSC=Invisible_Stacker}\p{InSC=Number_Joiner}\u2d7f]", character):
        return False
    own = script(character)
    return bool(before and after) and script(before) == own == script(after)
