"""Text as it leaves for a person: what cannot be seen, and what a terminal or a CI runner would obey, is spelt out."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from promptoteka.text.hidden import is_picture, kind_of

_PLAIN: Final = re.compile(r"[^\x20-\x7eа-яА-ЯёЁ]")
_NAMES: Final = (
    "error|warning|notice|debug|group|endgroup|echo|add-mask|add-matcher|remove-matcher|add-path|set-env|set-output"
    "|save-state|stop-commands"
)
_COMMAND: Final = re.compile(rf"#(?=#\w{{0,40}}\[)|(?<![\w:]):(?=:+[A-Za-z])|:(?=:(?:{_NAMES})\b)")
"""Where a command to a runner begins: `::error` (GitHub), `##[error]` (GitHub, Azure), `##vso[`, `##teamcity[`."""
_BROKEN: Final = re.compile("[\ud800-\udfff]")
_TONES: Final = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""The emoji variation selector and the skin tones."""
_KEYCAPS: Final = "#*0123456789"


def visible(text: str) -> str:
    """The text with all that a reader would not see, or a program would obey, spelt out: `⟨U+202E⟩`.

    Such are control, format and private characters, separators of lines, broken code points, tag characters, and the
    signs with which commands to CI runners begin. A byte of a name that is not UTF-8 is `\\xff`. What makes one emoji
    of several stays.
    """
    spelt_out = _PLAIN.sub(lambda match: _shown(text, match.start()), text) if not _is_plain(text) else text
    return _COMMAND.sub(lambda match: spelt(match[0]), spelt_out)


def visible_line(text: str) -> str:
    """The same of a line whose tabs are to stay."""
    return "\t".join(map(visible, text.split("\t")))


def spelt(character: str) -> str:
    """A character by its number; a byte that could not be decoded by its own."""
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return f"⟨U+{ord(character):04X}⟩"


def command_starts(text: str) -> frozenset[int]:
    """Offsets of the signs with which commands to CI runners begin."""
    return frozenset(match.start() for match in _COMMAND.finditer(text))


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in readable UTF-8; what cannot be seen, and what a program that shows it would obey, is escaped."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if not written.isascii() or "\x7f" in written:
        written = _PLAIN.sub(lambda match: _escaped(match[0]), written)
    return _COMMAND.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def decodable_json(written: str) -> str:
    """JSON as UTF-8 can hold it: broken code points, and bytes of names that are not UTF-8, are spelt out."""
    return _BROKEN.sub(lambda match: json.dumps(spelt(match[0]), ensure_ascii=False)[1:-1], written)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _shown(text: str, at: int) -> str:
    character = text[at]
    if character not in "\t\n\r" and (kind_of(character) is None or _is_of_emoji(text, at)):
        return character
    return spelt(character)


def _escaped(character: str) -> str:
    if character == "\n" or kind_of(character) is None:
        return character
    return decodable_json(character) if _BROKEN.match(character) else json.dumps(character)[1:-1]


def _is_of_emoji(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] in "\ufe0e\ufe0f":
        return after == "\u20e3" if before in _KEYCAPS else is_picture(before)
    return text[at] == "\u200d" and is_picture(after) and is_picture(text[max(at - 3, 0) : at].rstrip(_TONES)[-1:])
