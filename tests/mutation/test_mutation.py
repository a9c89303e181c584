"""Clean articles with one thing broken at random: it is reported on its line, and `fix` makes nothing worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from promptoteka.checks import rules
from promptoteka.checks.check import Checked, check, examine
from promptoteka.checks.fix import Fixed, fix
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic, Severity
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded

from tests.conftest import ROOT, SITES
from tests.mutation.articles import Clean, Mutant
from tests.mutation.kinds import KINDS

CONFIG: Final = Config(today=date(2026, 12, 1))
REFERENCE: Final = ROOT / "tests" / "fixtures" / "reference"
LIBRARIES: Final = (ROOT / "content", SITES / "bilingual" / "content", SITES / "minimal" / "content", REFERENCE)
CASES: Final = 2000
PER_KIND: Final = -(-CASES // len(KINDS))
REPORTED: Final = 0.98
REPORTED_OF_A_KIND: Final = 0.8
"""So much of each kind at least: among all of them, a kind that nobody reports any more would not be seen."""
LENIENT: Final = {"no-task": 0.3, "question-removed": 0.7}
"""Less of these: a prompt may ask for something under any label, and an answer may join the question above it."""
ABOUT_LIBRARIES: Final = ("PL6", "PL7")
"""Codes of rules that look beyond the file."""
RESTORED: Final = (
    "wrong-decoding",
    "damaged-paragraph",
    "byte-order-mark",
    "mixed-line-ends",
    "tag-characters",
    "dashes-under-text",
    "bare-placeholder",
)
"""Kinds after which `fix` gives the article back to the byte."""
RESTORED_OR_LEFT: Final = ("zero-width", "bidi", "hidden-selector")
"""Kinds that are left where nothing mends them, or where the article would have a new problem then."""


@dataclass(frozen=True)
class Library:
    """A library with its articles as they were read."""

    files: tuple[File, ...]
    read: dict[str, Loaded]

    def check(self, file: File) -> Checked:
        """The library with an article that takes the place of one in it."""
        changed = [file if other.path == file.path else other for other in self.files]

        def read(asked: Sequence[File], config: Config) -> Iterator[Loaded]:
            return (examine(one, config) if one is file else self.read[one.path] for one in asked)

        return check(changed, CONFIG, {file.path}, read)


@cache
def libraries() -> list[tuple[Library, Clean]]:
    """The articles without errors and warnings, each with its library."""
    found = []
    for root in LIBRARIES:
        texts = tuple(file for file in files.read(root) if file.path.endswith(".md") or root != REFERENCE)
        checked = check(texts, CONFIG)
        read = {one.source.path: one for one in checked.library.articles}
        library = Library(texts, read)
        identities = {path: one.article.identity for path, one in read.items()}
        for path, one in read.items():
            grave = [d for d in checked.diagnostics if d.source.path == path and d.rule.severity is not Severity.NOTE]
            if not grave and one.article.prompts:
                noted = frozenset(d.rule.code for d in checked.diagnostics if d.source.path == path)
                lang = one.article.lang
                before = tuple(slug for other, (spoken, slug) in identities.items() if other < path and spoken == lang)
                found.append((library, Clean(path, one.source.text, before, noted)))
    return found


def mutants(kind: str) -> Iterator[tuple[Library, Clean, Mutant]]:
    """The cases of a kind: the same ones in every run."""
    for number in range(PER_KIND):
        random = Random(f"{kind} {number}")
        for library, article in random.sample(libraries(), len(libraries())):
            if mutant := KINDS[kind](article, random):
                yield library, article, mutant
                break


def is_reported(found: Sequence[Diagnostic], mutant: Mutant, article: Clean) -> bool:
    return any(
        one.rule.code.startswith(mutant.codes)
        and one.rule.code not in article.noted
        and one.source.position(one.span.start)[0] in mutant.lines
        for one in found
    )


@dataclass(frozen=True)
class Outcome:
    """What became of the cases of a kind: which were not reported, and what a repair did that it must not do."""

    cases: int
    missed: tuple[str, ...]
    faults: tuple[str, ...]


@cache
def outcome(kind: str) -> Outcome:
    cases, missed, faults = 0, list[str](), list[str]()
    for library, article, mutant in mutants(kind):
        broken = File(article.path, mutant.content)
        fixed = fix(broken, CONFIG)
        before = check([broken], CONFIG) if fixed.mended else None
        found = before.diagnostics if before else fixed.left
        if any(code.startswith(ABOUT_LIBRARIES) for code in mutant.codes):
            found = library.check(broken).diagnostics
        cases += 1
        if not is_reported(found, mutant, article):
            missed.append(_shown(article, mutant, found))
        if fault := _fault(kind, article, broken, fixed, before):
            faults.append(f"{fault}: {_shown(article, mutant, found)}")
    return Outcome(cases, tuple(missed), tuple(faults))


def _fault(kind: str, article: Clean, broken: File, fixed: Fixed, before: Checked | None) -> str | None:
    """What `fix` did to a broken article that it must not do."""
    is_due_back = kind in RESTORED or (kind in RESTORED_OR_LEFT and fixed.mended)
    if is_due_back and fixed.content != article.text.encode():
        return "the article does not come back"
    if before is None:
        return None if fixed.content == broken.content else "changed though nothing is mended"
    mended = File(article.path, fixed.content)
    after = check([mended], CONFIG)
    if worse := _worse(before, after):
        return f"{', '.join(worse)} is new"
    if changed := _changed(before, after) - _allowed(fixed.mended, after):
        return f"{', '.join(sorted(changed))} is another"
    return None if fix(mended, CONFIG).content == mended.content else "a second fix changes more"


def test_there_are_articles_to_break() -> None:
    assert len(libraries()) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_broken_is_reported_and_nothing_gets_worse(kind: str) -> None:
    found = outcome(kind)
    assert found.cases == PER_KIND
    assert found.faults == ()
    assert 1 - len(found.missed) / found.cases >= LENIENT.get(kind, REPORTED_OF_A_KIND), "\n".join(found.missed)


def test_of_all_that_is_broken_hardly_anything_is_missed() -> None:
    outcomes = {kind: outcome(kind) for kind in KINDS}
    cases = sum(found.cases for found in outcomes.values())
    missed = sum(len(found.missed) for found in outcomes.values())
    listed = "\n".join(
        f"{kind}: {len(found.missed)}: {found.missed[0]}" for kind, found in outcomes.items() if found.missed
    )
    assert cases >= CASES
    assert missed <= cases * (1 - REPORTED), f"{missed} of {cases} were not reported\n{listed}"


def _worse(before: Checked, after: Checked) -> Counter[str]:
    """Codes found more often than before; a text that was illegible could not be checked."""
    old, new = (Counter(one.rule.code for one in checked.diagnostics) for checked in (before, after))
    return Counter() if "PL002" in old else new - old


def _changed(before: Checked, after: Checked) -> set[str]:
    old, new = (_record(checked) for checked in (before, after))
    return {name for name in old if old[name] != new[name]}


def _record(checked: Checked) -> dict[str, Any]:
    return checked.library.articles[0].article.model_dump()


def _allowed(mended: Sequence[Diagnostic], after: Checked) -> set[str]:
    changes = set[str]().union(*(rules.BY_CODE[one.rule.code].changes for one in mended))
    return set(_record(after)) if "*" in changes else changes


def _shown(article: Clean, mutant: Mutant, found: Sequence[Diagnostic]) -> str:
    """A case, for whoever looks into it."""
    places = [f"{one.rule.code}@{one.source.position(one.span.start)[0]}" for one in found]
    return f"{Path(article.path).name}: {mutant.codes} due at {sorted(mutant.lines)}, found {places}"
