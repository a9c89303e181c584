"""What all reports share: their options, and a diagnostic's facts ready to be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from promptoteka.languages import FALLBACK
from promptoteka.model.diagnostics import RULES, Diagnostic, Rule, Severity
from promptoteka.text.shown import visible

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
    silenced: int = 0
    """How many diagnostics comments silence."""


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
    """The facts of a diagnostic as a person sees them: the one door through which texts of others reach a report."""
    exact = exact_facts(found, options)
    return replace(
        exact,
        path=visible(exact.path),
        message=visible(exact.message),
        help=visible(exact.help),
        url=visible(exact.url),
    )


def exact_facts(found: Diagnostic, options: Options) -> Facts:
    """The facts to the letter, for what `dumps` writes; a span that leaves the text ends with it."""
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
