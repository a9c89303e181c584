"""Each rule by example (`tests/fixtures/rules/<name>.md`, see `cases`), and the laws that every rule keeps."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from promptoteka.checks.check import check
from promptoteka.checks.rules import ENTRIES, Entry
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.reader.loader import load

from tests.rules.cases import CONFIG, FOLDER, Case, cases, decoded, marked, update

ROOT = Path(__file__).parents[2]
RULES = ROOT / "generator" / "promptoteka" / "checks" / "rules"
MODULES = sorted(path for path in RULES.glob("*/*.py") if path.stem not in ("__init__", "base"))
FILES = sorted(FOLDER.glob("*.md"))
COMPARED = {"lost-address", "new-silencing", "foreign-keys", "unread-file"}
"""Found between two revisions of a library (tests/cli/test_check.py), with settings (tests/reader/test_foreign.py)."""
_UNSEEN = re.compile(
    r"[^\S ]|[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.config.getoption("update"):
        for path in FILES:
            update(path)
    if "case" in metafunc.fixturenames:
        found = [case for path in FILES for case in cases(path)]
        metafunc.parametrize("case", found, ids=[f"{case.path.stem}: {case.title}" for case in found])


def test_case(case: Case) -> None:
    """What is found and what is repaired; that each can be read, and that a repair is done once and keeps its word."""
    place = f"{case.path}:{case.line}"
    assert case.read() == case.expected, place
    repaired = case.read_repaired()
    expected = None if case.repaired is None else marked(decoded(case.repaired))
    assert (repaired and marked(repaired)) == expected, place
    assert [problem for diagnostic in case.found for problem in _unreadable(diagnostic)] == [], place
    assert list(_broken_promises(case)) == [], place


def _unreadable(diagnostic: Diagnostic) -> Iterator[str]:
    for lang in ("ru", "en"):
        for text in (diagnostic.message(lang), diagnostic.help(lang)):
            if not text or _UNSEEN.search(text):
                yield f"{lang}: {marked(text)!r}"
    if not 0 <= diagnostic.span.start <= diagnostic.span.end <= len(diagnostic.source.text):
        yield f"{diagnostic.span} is outside of the text"


def _broken_promises(case: Case) -> Iterator[str]:
    """What is left to repair after a repair, and fields that it changed though its rule says that it does not."""
    entry, mended = case.entry, case.mended()
    if mended is None or entry.repair is None:
        return
    left = [one for one in check([mended], CONFIG).diagnostics if one.rule is entry.rule]
    yield from (f"still to do: {edit}" for one in left for edit in entry.repair(one))
    before, after = (
        load(File(mended.path, content), CONFIG).article.model_dump()
        for content in (case.found[0].source.text.encode(), mended.content)
    )
    if "*" not in entry.changes:
        yield from (field for field in before if before[field] != after[field] and field not in entry.changes)


def test_every_rule_has_a_case_in_which_it_fires_and_one_in_which_it_is_silent() -> None:
    shown = {path.stem.replace("_", "-"): {bool(case.expected) for case in cases(path)} for path in FILES}
    names = [entry.rule.name for entry in ENTRIES if entry.rule.name not in COMPARED]
    assert [name for name in names if shown.get(name) != {True, False}] == []


def test_every_rule_is_documented() -> None:
    assert [f"{entry.rule.name}: {problem}" for entry in ENTRIES for problem in _undocumented(entry)] == []


def _undocumented(entry: Entry) -> Iterator[str]:
    for lang, example, instead in (("en", "Example", "Instead"), ("ru", "Пример", "Как исправить")):
        page = entry.page(lang)
        if not page.strip().partition("\n")[0].endswith("."):
            yield f"{lang}: the first line is no sentence"
        for heading in (example, instead):
            if f"\n## {heading}\n" not in page:
                yield f"{lang}: no heading {heading!r}"
        if page.count("```") % 2:
            yield f"{lang}: a fence is not closed"


def test_codes_and_names_are_used_once_and_codes_are_in_order() -> None:
    for names in ([entry.rule.code for entry in ENTRIES], [entry.rule.name for entry in ENTRIES]):
        assert [name for name, times in Counter(names).items() if times > 1] == []
    codes = [entry.rule.code for entry in ENTRIES]
    assert codes == sorted(codes)


def test_every_rule_has_a_file_of_its_name_and_a_row() -> None:
    assert [f"{path.parent.name}/{path.stem}" for path in MODULES if not _is_listed(path)] == []


def _is_listed(path: Path) -> bool:
    folder = importlib.import_module(f"promptoteka.checks.rules.{path.parent.name}")
    entry = importlib.import_module(f"{folder.__name__}.{path.stem}").ENTRY
    has_its_name = entry.rule.name == path.stem.replace("_", "-")
    return has_its_name and entry in folder.ENTRIES and entry in ENTRIES


def test_fixture_files_are_named_after_rules() -> None:
    assert {path.stem for path in FILES} <= {entry.rule.name.replace("-", "_") for entry in ENTRIES}


def test_no_rule_finds_anything_in_the_content() -> None:
    found = check(files.read(ROOT / "content"), Config(today=CONFIG.today.replace(year=2100) if CONFIG.today else None))
    assert [(one.rule.code, one.source.path, one.message("en")) for one in found.diagnostics] == []
