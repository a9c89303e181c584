"""What all reports share: their options, a diagnostic's facts ready to be shown, and text that cannot harm a reader."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from promptoteka.languages import FALLBACK
from promptoteka.model.diagnostics import RULES, Diagnostic, Rule, Severity

TOOL: Final = "promptoteka"

SEVERITIES: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
"""From the gravest."""

SEVERITY_NAMES: Final = {
    Severity.ERROR: "report.error",
    Severity.WARNING: "report.warning",
    Severity.NOTE: "report.note",
}
"""Keys of their names for people; machines and problem matchers get the values."""

SEVERITY_COUNTS: Final = {
    Severity.ERROR: "report.errors",
    Severity.WARNING: "report.warnings",
    Severity.NOTE: "report.notes",
}
"""Keys of the texts that count them."""

SEVERITY_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
"""ANSI codes."""

_HIDDEN: Final = re.compile(r"[^\x20-\x7eа-яА-ЯёЁ]")
_UNSEEN: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Letters and marks that show as nothing."""
_EMOJI_MODIFIERS: Final = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""The emoji variation selector and the skin tones."""
_UNSAFE_IN_JSON: Final = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Options:
    """How to report. A shown path is `root` and the path of the source."""

    lang: str = FALLBACK
    """Language of the messages."""
    colour: bool = False
    """Whether the text may hold ANSI colours: on a terminal only."""
    width: int | None = None
    """Cells that a line of source may take; None: it is shown whole."""
    changed: frozenset[str] = frozenset()
    """Shown paths of the files that a pull request changes: they come first on GitHub."""
    root: str = ""
    """What makes a path relative to the repository: `content/`."""
    url: str = ""
    """Address of the folder of the rules' pages, ending in `/`; empty: there are none."""
    fixable: frozenset[str] = frozenset()
    """Codes of the rules that `--fix` repairs."""
    version: str = ""
    """Version of the program."""
    rules: tuple[Rule, ...] = RULES
    """Every rule there is."""


Report = Callable[[Sequence[Diagnostic], Options], Iterator[str]]
"""A format: the lines of the report, without line ends."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of a diagnostic. Places are 1-based, columns count code points, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    help: str
    url: str
    """Address of the rule's page, perhaps relative; empty: it has none."""

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def link(self) -> str:
        """The address of the rule's page where it can be opened from anywhere, else nothing."""
        return self.url if is_absolute(self.url) else ""


def facts(found: Diagnostic, options: Options) -> Facts:
    """The facts of a diagnostic; a span that leaves the text ends with it."""
    size = len(found.source.text)
    start = min(found.span.start, size)
    return Facts(
        options.root + found.source.path,
        *found.source.position(start),
        *found.source.position(max(start, min(found.span.end, size))),
        found.message(options.lang),
        found.help(options.lang),
        page(found.rule, options),
    )


def page(rule: Rule, options: Options) -> str:
    """The address of a rule's page."""
    return f"{options.url}{rule.name}/" if options.url else ""


def is_absolute(url: str) -> bool:
    return url.startswith(("https://", "http://"))


def visible(text: str) -> str:
    """The text with all that a reader would not see, or a terminal would obey, spelt out: `⟨U+202E⟩`.

    Such are control and format characters, line and paragraph separators, private and broken code points, and the
    tag characters that hide instructions to a model. What joins the parts of one emoji stays.
    """
    return _HIDDEN.sub(lambda match: _shown(text, match.start()), text)


def _shown(text: str, at: int) -> str:
    char = text[at]
    is_hidden = unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} or char in _UNSEEN
    if not (is_hidden or _is_noncharacter(ord(char))) or (char == "\u200d" and _joins_emoji(text, at)):
        return char
    return f"⟨U+{ord(char):04X}⟩"


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _joins_emoji(text: str, at: int) -> bool:
    before = text[max(at - 3, 0) : at].rstrip(_EMOJI_MODIFIERS)[-1:]
    after = text[at + 1 : at + 2]
    return all(char and unicodedata.category(char) == "So" for char in (before, after))


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in readable UTF-8; what a terminal, `splitlines` or an encoder might trip over is escaped."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
