"""What a rule consists of: its texts, its check and its repair.

A rule's module holds its row, its documentation in English (the docstring), and, where it has them, the check that finds
the defect and the repair that mends it; `ENTRY` puts them together. What other languages say of it stands in theirs
(`languages/<code>/rules.yml`, `rules/<name>.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from promptoteka.languages import FALLBACK, language
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Phrase, Rule, Severity
from promptoteka.reader.library import Library
from promptoteka.reader.loader import Loaded
from promptoteka.reader.page import TextPage
from promptoteka.text.source import Source, Span

__all__ = [
    "Diagnostic",
    "Edit",
    "Entry",
    "Library",
    "Loaded",
    "Phrase",
    "Rule",
    "Setting",
    "Severity",
    "Source",
    "Span",
    "TextPage",
    "key_span",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of a span of `Source.text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A line of `pyproject.toml`, and the table that it stands in."""

    table: str
    line: str


CheckText = Callable[[Source], Iterator[Diagnostic]]
CheckFile = Callable[[Loaded | TextPage], Iterator[Diagnostic]]
CheckArticle = Callable[[Loaded], Iterator[Diagnostic]]
CheckLibrary = Callable[[Library], Iterator[Diagnostic]]
Repair = Callable[[Diagnostic], Iterator[Edit]]
Habit = Callable[[Diagnostic], str | None]
Settle = Callable[[Sequence[Diagnostic], Config], Setting | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with all that belongs to it. A rule without a check is found by the reader."""

    rule: Rule
    document: str | None
    """Its page in English, Markdown: the module's docstring."""
    text: CheckText | None = None
    """Finds it in the raw text of an article or of a page."""
    file: CheckFile | None = None
    """Finds it in what was read of an article or of a page."""
    article: CheckArticle | None = None
    """Finds it in one article."""
    library: CheckLibrary | None = None
    """Finds it in the library as a whole."""
    repair: Repair | None = None
    """The edits that mend one diagnostic."""
    settle: Settle | None = None
    """The line of settings with which a library is as it says, where there are many of the rule's diagnostics."""
    habit: Habit | None = None
    """What many files can have in common: a defect of it is the library's then, and told once."""
    changes: frozenset[str] = frozenset()
    """Fields of the article's record that the repair may change; `*`: any (a repaired decoding)."""

    def page(self, lang: str) -> str:
        """Its page in a language, Markdown; in English where the language has none."""
        translated = None if lang == FALLBACK else language(lang).rule_document(self.rule.name)
        return translated or self.document or ""


def key_span(loaded: Loaded, key: str) -> Span:
    """Where a key of the front matter stands; the first line if it is not written."""
    return loaded.spans.front_matter.keys.get(key) or loaded.source.line_span(0)
