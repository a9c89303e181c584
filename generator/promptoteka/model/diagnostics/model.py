"""`Rule`, `Diagnostic`, and the `Findings` a file's reading collects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from promptoteka.text.source import Source, Span

LANGS: Final = ("ru", "en")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of defect. Texts are (Russian, English) and may hold `{name}` fields."""

    code: str
    name: str
    severity: Severity
    message: tuple[str, str]
    help: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A defect at a place. `values` fill the fields of the rule's texts."""

    rule: Rule
    source: Source
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)

    def message(self, lang: str) -> str:
        return self.rule.message[LANGS.index(lang)].format(**self.values)

    def help(self, lang: str) -> str:
        return self.rule.help[LANGS.index(lang)].format(**self.values)

    @property
    def is_error(self) -> bool:
        return self.rule.severity is Severity.ERROR


class Findings:
    """The diagnostics of one source, gathered while it is read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[Diagnostic] = []

    def add(self, rule: Rule, span: Span, **values: object) -> None:
        self._found.append(Diagnostic(rule, self._source, span, values))

    def ordered(self) -> tuple[Diagnostic, ...]:
        """By place, then by code."""
        return tuple(sorted(self._found, key=lambda found: (found.span.start, found.span.end, found.rule.code)))
