"""`Rule`, `Diagnostic`, and the `Findings` a file's reading collects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from promptoteka.languages import language
from promptoteka.languages.texts import text
from promptoteka.text.source import Source, Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of defect. Its texts are English and may hold `{name}` fields; other languages have theirs in
    `languages/<code>/rules.yml`."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str

    def message_in(self, lang: str) -> str:
        """The message with its fields."""
        written = language(lang).rules.get(self.name)
        return written.message if written else self.message

    def help_in(self, lang: str) -> str:
        """What to do, with its fields."""
        written = language(lang).rules.get(self.name)
        return written.help if written else self.help


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a message that every language words by itself: a key of its texts, and what fills their fields."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def worded(self, lang: str) -> str:
        return text(self.key, lang, **self.values)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A defect at a place. `values` fill the fields of its texts: phrases are worded, tuples joined by commas."""

    rule: Rule
    source: Source
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    alike: tuple[str, ...] = ()
    """Paths of other files that have the same defect for the same cause: the library has it, and it is told once."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Of all files that have it."""
        return (self.source.path, *self.alike)

    def message(self, lang: str) -> str:
        said = self.rule.message_in(lang).format(**self._worded(lang))
        return text("report.habit", lang, message=said, n=len(self.paths)) if self.alike else said

    def help(self, lang: str) -> str:
        return self.rule.help_in(lang).format(**self._worded(lang))

    @property
    def is_error(self) -> bool:
        return self.rule.severity is Severity.ERROR

    def _worded(self, lang: str) -> dict[str, object]:
        return {name: _worded(value, lang) for name, value in self.values.items()}


class Findings:
    """The diagnostics of one source, gathered while it is read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._diagnostics: list[Diagnostic] = []

    def add(self, rule: Rule, span: Span, **values: object) -> None:
        self._diagnostics.append(Diagnostic(rule, self._source, span, values))

    def ordered(self) -> tuple[Diagnostic, ...]:
        """By place, then by code."""
        return tuple(sorted(self._diagnostics, key=lambda one: (one.span.start, one.span.end, one.rule.code)))


def _worded(value: object, lang: str) -> object:
    if isinstance(value, Phrase):
        return value.worded(lang)
    if isinstance(value, tuple):
        return ", ".join(str(_worded(item, lang)) for item in value)
    return value
