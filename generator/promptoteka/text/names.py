"""What a file or folder of `content/` may be called, how its name is shown, and where it is published.

Letters, marks and digits of any script, `-`, `_` and `.`, and single spaces inside: as Unicode normalizes them (NFC),
none that cannot be seen (Default_Ignorable_Code_Point), no word of two scripts whose letters look alike.
What follows is safe in an address, in HTML, in a line of a report and on every file system.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Final

import regex

from promptoteka.text.scripts import script

LONGEST_NAME: Final = 200
"""Bytes of a name in UTF-8: file systems end at 255, encrypted ones at 143 letters."""
LONGEST_PATH: Final = 600
"""Bytes of a path below `content/`."""
MARKDOWN: Final = ".md"
SETTINGS: Final = frozenset({"pyproject.toml", "mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml"})
"""Files that a program of ours, or MkDocs, takes settings from."""


class Flaw(StrEnum):
    """Why a name cannot stay."""

    BYTES = "bytes"
    """It is not UTF-8."""
    HIDDEN = "hidden"
    """It holds what cannot be seen: formats, controls, fillers, bidirectional marks."""
    CHARACTER = "character"
    """It holds something else than letters, digits, `-`, `_`, `.` and spaces."""
    FORM = "form"
    """It is not in NFC, or holds a letter in a form that stands for another: full width, superscript."""
    SCRIPTS = "scripts"
    """A word mixes scripts."""
    EDGE = "edge"
    """It begins or ends with what file systems drop, hide or take for an option."""
    DEVICE = "device"
    """Windows has a device of that name."""
    LENGTH = "length"
    ENDING = "ending"
    """It is Markdown by an ending that is not read."""
    SETTINGS = "settings"
    """Settings are looked for in a file of that name."""


_UNSEEN: Final = regex.compile(r"[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Bidi_Control}]")
_OTHER: Final = regex.compile(r"[^\p{L}\p{M}\p{N}\-_. ]")
_BAD_EDGE: Final = regex.compile(r"^[\-. ]|[. ]$| [ .]|\.\.|(?<![\p{L}\p{M}\p{N}])\p{M}|\p{M}{5}")
"""Of marks, that they stand on nothing, or more of them on a letter than any language has (UTS #39, 5.4)."""
_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")
_SOLE_SCRIPT: Final = regex.compile(r"[^\p{Lm}\p{M}\p{Script=Common}\p{Script=Inherited}]")
_DEVICE: Final = regex.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", regex.IGNORECASE)
_UNREAD_ENDINGS: Final = (MARKDOWN, ".markdown", ".mdown", ".mkd", ".mdx")
_TOGETHER: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "LATIN", "IDEOGRAPHIC"})
"""Scripts that stand in one word, and of which no two letters look alike (UTS #39, Highly Restrictive)."""
_BYTE: Final = range(0xDC80, 0xDD00)
"""What Python reads a byte of a name as that is not UTF-8."""


@lru_cache(maxsize=65536)
def flaw(name: str) -> Flaw | None:
    """Why a file or folder cannot be called so; None if it can."""
    if any(ord(letter) in _BYTE for letter in name):
        return Flaw.BYTES
    if not name or len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        return Flaw.LENGTH
    if _UNSEEN.search(name):
        return Flaw.HIDDEN
    if _OTHER.search(name):
        return Flaw.CHARACTER
    if _is_form(name):
        return Flaw.FORM
    if _BAD_EDGE.search(name):
        return Flaw.EDGE
    if any(_mixes(word) for word in _WORD.findall(name)):
        return Flaw.SCRIPTS
    if _DEVICE.fullmatch(name):
        return Flaw.DEVICE
    return _of_a_kind(name)


def flaw_of_path(path: str) -> tuple[str, Flaw] | None:
    """The first name in a `/`-separated path that cannot stay, and why."""
    if len(path.encode("utf-8", "surrogatepass")) > LONGEST_PATH:
        return path, Flaw.LENGTH
    return next(((name, found) for name in path.split("/") if (found := flaw(name))), None)


def published(path: str) -> str:
    """Where what has no flaw stands in the site: a space becomes `-`."""
    return path.replace(" ", "-")


@lru_cache(maxsize=65536)
def folded(path: str) -> str:
    """As file systems and readers compare: without case, and without the forms of a letter that Unicode has."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())


def shown(path: str) -> str:
    """The path in plain sight, for reports: whatever could act or hide is written as `\\u202e`, a byte as `\\xff`."""
    return "".join(map(_shown, path))


def _shown(letter: str) -> str:
    code = ord(letter)
    if code in _BYTE:
        return f"\\x{code - 0xDC00:02x}"
    if letter in "\\`" or _UNSEEN.match(letter) or (letter.isspace() and letter != " "):
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return letter


def _is_form(name: str) -> bool:
    return not unicodedata.is_normalized("NFC", name) or any(map(_is_variant, name))


@lru_cache(maxsize=4096)
def _is_variant(letter: str) -> bool:
    """Whether Unicode calls it another look of a letter: `<wide>`, `<super>`; Thai has letters that are `<compat>`."""
    tag = unicodedata.decomposition(letter).partition(" ")[0]
    return tag.startswith("<") and tag != "<compat>"


def _mixes(word: str) -> bool:
    scripts = {script(letter) for letter in _SOLE_SCRIPT.findall(word)}
    return len(scripts) > 1 and not scripts <= _TOGETHER


def _of_a_kind(name: str) -> Flaw | None:
    lower = name.lower()
    if lower in SETTINGS:
        return Flaw.SETTINGS
    is_read = name.endswith(MARKDOWN)
    return Flaw.ENDING if not is_read and lower.endswith(_UNREAD_ENDINGS) else None
