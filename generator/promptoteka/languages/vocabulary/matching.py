"""How a heading or a label meets the vocabulary (article-format.md, "Body")."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from promptoteka.languages.vocabulary import tables

_SYMBOL = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff]"
)
_EMOJI = (
    rf"(?:[#*0-9]\ufe0f?\u20e3|{_SYMBOL}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*(?:[\U000e0020-\U000e007f]+)?"
    rf"(?:\u200d{_SYMBOL}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*)*)"
)
_LEADING_EMOJI = re.compile(rf"\s*({_EMOJI}(?:\s*{_EMOJI})*)\s*")
_EMOJI_RUN = re.compile(rf"{_EMOJI}(?:\s*{_EMOJI})*")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
NAME_FOLLOWS = re.compile(r"\s*:\s*|\s+[—–-]\s+|\s+(?=[«“„\"])")
"""What parts a section's heading from a name of its own: a colon, a dash, or the quotation mark that opens the name."""
_LONGEST = 200
"""Characters of a heading or label; what is longer is none that is known."""
_ELIDED = str.maketrans("", "", "'’;.")


Lang = Literal["ru", "en"]
_LANGS: tuple[Lang, Lang] = ("ru", "en")


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in the vocabulary: its key and the language it was written in; None if it is one of both."""

    key: str
    lang: Lang | None


def _index(names: tables.Names) -> dict[str, Match]:
    index: dict[str, Match] = {}
    for key, columns in names.items():
        for lang, column in zip(_LANGS, columns, strict=True):
            index |= {name: Match(key, None if name in index else lang) for name in column}
    return index


_SECTIONS = _index(tables.SECTIONS)
_PROMPTS = _index(tables.PROMPTS)
_SIDES = _index(tables.SIDES)
_FACTS = _index(tables.FACTS)
_RATINGS = _index(tables.RATINGS)
_BLOCKS = _index(tables.BLOCKS)


def split_emoji(text: str) -> tuple[str | None, str]:
    """The emoji that `text` opens with, or None, and the rest; trailing emoji are dropped.

    A text of emoji alone stays as it is.
    """
    opening = _LEADING_EMOJI.match(text)
    rest = text[opening.end() if opening else 0 :].strip()
    if not rest[-1:].isascii() and (runs := list(_EMOJI_RUN.finditer(rest))) and runs[-1].end() == len(rest):
        rest = rest[: runs[-1].start()].rstrip()
    if not rest:
        return None, text.strip()
    return (opening[1] if opening else None), rest


def normal(text: str) -> str:
    """The form in which names are compared: NFKC, folded case, ё = е, letters and digits only, no leading number."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").translate(_ELIDED)
    words = "".join(character if character.isalnum() else " " for character in folded).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].isdecimal() else words)


def section(heading: str) -> Match | None:
    return _find(_SECTIONS, heading)


def prompt_id(heading: str) -> str | None:
    return _key(_PROMPTS, heading)


def side(heading: str) -> Literal["before", "after"] | None:
    found = _key(_SIDES, heading)
    return None if found is None else "before" if found == "before" else "after"


def fact_key(label: str) -> str | None:
    return _key(_FACTS, label)


def rating_key(label: str) -> str | None:
    return _key(_RATINGS, label)


def block_kind(label: str) -> str | None:
    return _key(_BLOCKS, label)


def nearest_section(heading: str) -> str | None:
    """The known section name that `heading` nearly is, or None."""
    for form in _forms(heading):
        if len(form) > 3 and (close := difflib.get_close_matches(form, _SECTIONS, n=1, cutoff=0.82)):
            return close[0]
    return None


@lru_cache(maxsize=4096)
def _forms(heading: str) -> tuple[str, ...]:
    """Readings of a heading, likeliest first: without its brackets, whole, before the colon, in the brackets."""
    if len(heading) > _LONGEST:
        return ()
    bare = _BRACKETED.sub(" ", heading)
    readings = (bare, heading, NAME_FOLLOWS.split(bare, maxsplit=1)[0], *_BRACKETED.findall(heading))
    return tuple(dict.fromkeys(normal(reading) for reading in readings))


def _find(index: dict[str, Match], heading: str) -> Match | None:
    return next((index[form] for form in _forms(heading) if form in index), None)


def _key(index: dict[str, Match], heading: str) -> str | None:
    found = _find(index, heading)
    return found.key if found else None
