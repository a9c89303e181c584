"""A library with many problems, in short: what was read, and which causes cost most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from promptoteka.checks import rules
from promptoteka.checks.rules import Setting
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Rule, Severity
from promptoteka.reader.layout import ARTICLES, PATTERNS, place
from promptoteka.reader.library import Library

LONGEST_LIST: Final = 30
"""Problems that are listed without an overview."""
_CAUSES: Final = 10
_MANY: Final = 5
"""Diagnostics of a rule by which a library shows that it is of another house."""
_GRAVITY: Final = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Cause:
    """A rule that found something, and how that is ended at once: by a setting, by `fix`, or by hand."""

    rule: Rule
    count: int
    """Each place of a habit of the library counts."""
    files: int
    example: Diagnostic
    setting: Setting | None
    mendable: int
    """Diagnostics that `fix` has a repair for."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is said of a library first."""

    articles: int
    languages: tuple[tuple[str, int], ...]
    """Articles by language, the most first."""
    layouts: tuple[tuple[str, int], ...]
    """Articles by the pattern of their paths, the most first."""
    documents: tuple[str, ...]
    """Paths of documents that are no articles."""
    severities: tuple[tuple[Severity, int], ...]
    causes: tuple[Cause, ...]
    """The gravest first, of those the most frequent; not all."""
    rest: tuple[tuple[str, int], ...]
    """Names of the other rules that found something, and how often."""

    @property
    def noisiest(self) -> Rule | None:
        """The rule that finds most without an error."""
        mild = [cause for cause in self.causes if cause.rule.severity is not Severity.ERROR]
        return max(mild, key=lambda cause: cause.count).rule if mild else None


def overview(library: Library, found: Sequence[Diagnostic], config: Config) -> Overview:
    """The overview of a library in which `found` was found."""
    languages = Counter(loaded.article.lang for loaded in library.articles)
    paths = (loaded.source.path.removeprefix(ARTICLES) for loaded in library.articles)
    layouts = Counter(PATTERNS[place(path, config.layout).layout] for path in paths)
    severities = Counter(one.rule.severity for one in found)
    by_rule: defaultdict[Rule, list[Diagnostic]] = defaultdict(list)
    for one in found:
        by_rule[one.rule].append(one)
    ordered = sorted(by_rule.values(), key=lambda group: (_GRAVITY.index(group[0].rule.severity), -_count(group)))
    shown = tuple(_cause(group, config) for group in ordered[:_CAUSES])
    return Overview(
        articles=len(library.articles),
        languages=_by_count(languages),
        layouts=_by_count(layouts),
        documents=library.documents,
        severities=tuple((severity, severities[severity]) for severity in _GRAVITY if severities[severity]),
        causes=shown,
        rest=tuple((group[0].rule.name, _count(group)) for group in ordered[_CAUSES:]),
    )


def _cause(group: Sequence[Diagnostic], config: Config) -> Cause:
    entry = rules.BY_CODE[group[0].rule.code]
    return Cause(
        rule=group[0].rule,
        count=_count(group),
        files=len({path for one in group for path in one.paths}),
        example=group[0],
        setting=entry.settle(group, config) if entry.settle and len(group) >= _MANY else None,
        mendable=_count([one for one in group if any(True for _ in entry.repair(one))]) if entry.repair else 0,
    )


def _count(found: Iterable[Diagnostic]) -> int:
    return sum(len(diagnostic.paths) for diagnostic in found)


def _by_count(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda row: (-row[1], row[0])))
