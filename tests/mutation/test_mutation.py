"""Clean articles with one thing broken at random: it is reported on its line, and `fix` makes nothing worse."""

from __future__ import annotations

from collections import Counter, defaultdict
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
from promptoteka.checks.fix import fix
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


MISSES: dict[str, list[str]] = defaultdict(list)
DONE: Counter[str] = Counter()


def test_there_are_articles_to_break() -> None:
    assert len(libraries()) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_crashes_and_nothing_gets_worse(kind: str) -> None:
    for library, article, mutant in mutants(kind):
        broken = File(article.path, mutant.content)
        fixed = fix(broken, CONFIG)
        before = check([broken], CONFIG) if fixed.mended else None
        found = before.diagnostics if before else fixed.left
        if any(code.startswith(ABOUT_LIBRARIES) for code in mutant.codes):
            found = library.check(broken).diagnostics
        DONE[kind] += 1
        if not is_reported(found, mutant, article):
            MISSES[kind].append(_shown(article, mutant, found))
        if kind in RESTORED or (kind in RESTORED_OR_LEFT and fixed.mended):
            assert fixed.content == article.text.encode()
        if before is None:
            assert fixed.content == broken.content
            continue
        mended = File(article.path, fixed.content)
        after = check([mended], CONFIG)
        assert not _worse(before, after), _shown(article, mutant, after.diagnostics)
        assert _changed(before, after) <= _allowed(fixed.mended, after), _shown(article, mutant, after.diagnostics)
        assert fix(mended, CONFIG).content == mended.content


def test_what_is_broken_is_reported_on_its_line() -> None:
    """Runs last: counts what the cases above have shown."""
    if DONE.keys() != KINDS.keys():
        pytest.skip("not all kinds were run")
    missed = sum(map(len, MISSES.values()))
    listed = "\n".join(f"{kind}: {len(misses)} of {DONE[kind]}: {misses[0]}" for kind, misses in MISSES.items())
    assert DONE.total() >= CASES
    assert missed <= DONE.total() * (1 - REPORTED), f"{missed} of {DONE.total()} were not reported\n{listed}"


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
