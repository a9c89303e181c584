"""Bytes become text, and damage done by a wrong decoding is found and undone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

_CYRILLIC_AS_LATIN = re.compile("[À-ÿ¨¸]{3,}")
_BOM: Final = "\ufeff"
_SUSPECT = re.compile(
    "[^\0-\x7f\u00a0«»\u00b7Ёё\u0410-\u044f\u2010-\u2015\u2018-\u201f\u2026\u200b-\u200d\u20e3\u2116\u2190-\u21ff"
    "\u2300-\u24ff\u25a0-\u25c9\u25cb-\u2bff\ufe0f\ufffd\U0001f000-\U0001faff]"
)
"""What sound Russian or English text seldom holds, and every wrong decoding leaves: only of its lines is ftfy asked."""
_LONE = re.compile(r"(?<![^\0-\x7f])[^\0-\x7f](?![^\0-\x7f])")
"""A letter alone among ASCII: what UTF-8 writes as two bytes or more, a wrong decoding reads as as many letters."""
_DOUBTFUL = re.compile(r"[^\0-\x7f]{2}|[ÂÃÅÎÐÙВГЕОРЩĂĹĐŮ┬├┼╬╨┘] ")
"""What ftfy may be asked about: two such letters, or the first of two behind which a space was made of one."""
_STRAY_MARK = re.compile("[\u0300-\u036f]")
"""After normalization: a mark that no letter has, as two letters give that were no text."""
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_MUCH = 20
"""One character in so many is too much."""
_NAMES: Final = {
    "macroman": "Mac Roman",
    "sloppy-windows-1252": "Windows-1252",
    "latin-1": "Latin-1",
    "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1250": "Windows-1250",
    "iso-8859-2": "ISO 8859-2",
    "koi8-r": "KOI8-R",
    "cp866": "IBM 866",
    "cp437": "IBM 437",
}
_LEGACY: Final = {
    "utf_16": "UTF-16",
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "cp866": "IBM 866",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB 18030",
    "cp949": "EUC-KR",
}
"""What programs write that do not write UTF-8, by charset-normalizer's names; of two that read the same, the first."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A wrong decoding: what was read as what, and the text with it undone."""

    was: str
    read_as: str
    repaired: str


def head(content: bytes, size: int) -> bytes:
    """At most `size` bytes of the start of a file, cut between characters of UTF-8."""
    if len(content) <= size:
        return content
    while size and 0x80 <= content[size] < 0xC0:
        size -= 1
    return content[:size]


def decode(content: bytes) -> tuple[str, int | None]:
    """Text of UTF-8 bytes and the offset of the first byte that is not UTF-8, if any; such bytes read as U+FFFD.

    Many NULs are not UTF-8 either: Russian UTF-16 has no byte that UTF-8 forbids.
    """
    if _has_many_nuls(content):
        return content.decode(errors="replace"), content.index(0)
    try:
        return content.decode(), None
    except UnicodeDecodeError as error:
        return content.decode(errors="replace"), error.start


def is_garbled(text: str) -> bool:
    """Whether much of the text could not be decoded."""
    return (text.count("\ufffd") + text.count("\0")) * _MUCH > len(text)


def guess(content: bytes) -> str:
    """The likely encoding of bytes that are not UTF-8."""
    if _has_many_nuls(content):
        return "UTF-16"
    from charset_normalizer import from_bytes  # a twentieth of a second, and hardly ever asked for

    likeliest = from_bytes(content, cp_isolation=list(_LEGACY)).best()
    reads_the_same = likeliest.could_be_from_charset if likeliest else ()
    return next((name for known, name in _LEGACY.items() if known in reads_the_same), "Windows-1252")


def _has_many_nuls(content: bytes) -> bool:
    return content.count(0) * _MUCH > len(content)


def damage(text: str) -> Damage | None:
    """The wrong decoding that `text` went through, or None if it reads well."""
    if not _SUSPECT.search(text) or is_garbled(text):
        return None
    body = text.removeprefix(_BOM)
    found = _cyrillic_as_latin(body) or _utf8_as_other(body)
    return replace(found, repaired=text[: len(text) - len(body)] + found.repaired) if found else None


def _utf8_as_other(text: str) -> Damage | None:
    """All or some lines are UTF-8 read as another encoding: taken back, their bytes are UTF-8, which is no accident.

    A short line can be taken back in several ways: that which most lines have in common is tried first.
    """
    lines = _LINE_END.split(text)
    readings = {number: _taken_back(line) for number, line in enumerate(lines) if _SUSPECT.search(line)}
    common = Counter(name for found in readings.values() for name in found)
    read_as: Counter[str] = Counter()
    for number, found in readings.items():
        if found:
            name = max(found, key=lambda name: common[name])
            lines[number] = found[name]
            read_as[name] += 1
    if not read_as:
        return None
    ((likeliest, _),) = read_as.most_common(1)
    for number, line in enumerate(lines):
        if not line.isascii() and not readings.get(number) and likeliest in _NAMES:
            lines[number] = _taken_back_as(likeliest, line) or line
    return Damage("UTF-8", _NAMES.get(likeliest, likeliest), "".join(lines))


def _taken_back(line: str) -> dict[str, str]:
    """A line as it may have been, by what it was read as. ftfy finds lines of which a part is damaged, but is slow."""
    import ftfy.bad_codecs  # registers the sloppy encodings

    names = () if _LONE.search(line) else _NAMES
    found = {name: repaired for name in names if (repaired := _taken_back_as(name, line))}
    if not found and _DOUBTFUL.search(line):
        repaired, plan = ftfy.fix_encoding_and_explain(line)
        found = {step.parameter: repaired for step in plan or () if step.action == "encode"}
    return found


def _taken_back_as(name: str, line: str) -> str | None:
    try:
        repaired = line.encode(name).decode()
    except UnicodeError:
        return None
    return None if _STRAY_MARK.search(unicodedata.normalize("NFC", repaired)) else repaired


def _cyrillic_as_latin(text: str) -> Damage | None:
    """`Ïðèâåò`: Windows-1251 read as Windows-1252, which ftfy takes for good text."""
    runs = _CYRILLIC_AS_LATIN.findall(text)
    letters = sum(map(len, runs))
    if letters < 12 or letters * 2 < sum(character > "\x7f" for character in text):
        return None
    try:
        repaired = text.encode("cp1252").decode("cp1251")
    except UnicodeError:
        return None
    return Damage("Windows-1251", "Windows-1252", repaired)
