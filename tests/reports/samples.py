"""Made-up diagnostics over made-up sources: all that is hard to show."""

from __future__ import annotations

from typing import Final

from promptoteka.checks.reports import Options
from promptoteka.languages.schema import RuleTexts
from promptoteka.model.diagnostics import Diagnostic, Rule, Severity
from promptoteka.text.source import Source, Span

WORD: Final = Rule(
    "PL901",
    "bad-word",
    Severity.ERROR,
    "Bad word `{word}`",
    "Take `{word}` out: so, and in no other way",
)
LINES: Final = Rule(
    "PL902",
    "odd-lines",
    Severity.WARNING,
    "Odd lines | 100% of them",
    "Write <b>them</b> anew",
)
END: Final = Rule(
    "PL903",
    "no-end",
    Severity.NOTE,
    "There is no end",
    "Write on",
)
RUSSIAN: Final = {
    "bad-word": RuleTexts(message="Плохое слово `{word}`", help="Уберите `{word}`: так, и никак иначе"),
    "odd-lines": RuleTexts(message="Странные строки | всего 100%", help="Перепишите <b>их</b>"),
    "no-end": RuleTexts(message="Нет конца", help="Допишите"),
}
RULES: Final = (WORD, LINES, END)

OPTIONS: Final = Options(
    root="content/",
    url="https://example.org/rules/",
    fixable=frozenset({"PL901"}),
    version="1.2.3",
    rules=RULES,
)


def at(path: str, text: str, quoted: str, rule: Rule = WORD) -> Diagnostic:
    """A diagnostic whose span is the first `quoted` in the text."""
    start = text.index(quoted)
    return Diagnostic(rule, Source(path, text), Span(start, start + len(quoted)), {"word": quoted})


def _span(path: str, text: str, start: int, end: int, rule: Rule) -> Diagnostic:
    return Diagnostic(rule, Source(path, text), Span(start, end))


_MIXED: Final = "Первая строка\nи\u0306 👩‍👩‍👧 漢字 ❤️ 🇷🇺 — худо, очень худо\n"
_CRLF: Final = "раз\r\nдва три\r\nчетыре пять\r\n"
_HIDDEN: Final = "до \u202eонвор\u202c \x1b[31malert\x1b[0m \u200bноль\0 \U000e0041 конец\n"
_LONG: Final = "слово " * 60 + "худо" + " слово" * 60 + "\n"
_TWICE: Final = "x" * 9 + "\nхудо\nхудо\n"

SAMPLES: Final[tuple[Diagnostic, ...]] = (
    at("articles/тема.md", _MIXED, "худо"),
    at("articles/тема.md", _MIXED, "漢字"),
    at("articles/тема.md", _MIXED, "\u0306"),
    at("articles/crlf.md", _CRLF, "три"),
    at("articles/crlf.md", _CRLF, "три\r\nчетыре", LINES),
    at("articles/tabs.md", "\tраз\tдва\n", "два"),
    at("articles/hidden.md", _HIDDEN, "\u202eонвор\u202c \x1b[31m"),
    at("articles/hidden.md", _HIDDEN, "конец", LINES),
    _span("articles/empty.md", "", 0, 0, END),
    at("articles/a b%41,c:d;.md", "\ufeffхудо там", "худо"),
    _span("articles/end.md", "нет конца", 9, 9, END),
    _span("articles/end.md", "нет конца\n", 10, 99, END),
    at("articles/long.md", _LONG, "худо"),
    _span("articles/long.md", _LONG, 0, len(_LONG), LINES),
    Diagnostic(WORD, Source("articles/twice.md", _TWICE), Span(10, 14), {"word": "худо"}),
    Diagnostic(WORD, Source("articles/twice.md", _TWICE), Span(15, 19), {"word": "худо"}),
)
