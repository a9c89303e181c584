"""Each rule by example (`tests/fixtures/rules/<name>.md`, see `cases`), and the laws that every rule keeps."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from pathlib import Path

import pytest
from promptoteka.checks.check import check
from promptoteka.checks.rules import ENTRIES, Entry
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import load

from tests.rules.cases import CONFIG, FOLDER, Case, cases, decoded, marked, update

ROOT = Path(__file__).parents[2]
RULES = ROOT / "generator" / "promptoteka" / "checks" / "rules"
MODULES = sorted(path for path in RULES.glob("*/*.py") if path.stem not in ("__init__", "base"))
FILES = sorted(FOLDER.glob("*.md"))
COMPARED = {"lost-address", "foreign-keys"}
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
    assert case.read() == case.expected, f"{case.path}:{case.line}"


def test_repaired(case: Case) -> None:
    repaired = case.read_repaired()
    expected = None if case.repaired is None else marked(decoded(case.repaired))
    assert (repaired and marked(repaired)) == expected, f"{case.path}:{case.line}"


def test_a_repair_is_done_once_and_changes_what_it_says(case: Case) -> None:
    entry, mended = case.entry, case.mended()
    if mended is None or entry.repair is None:
        return
    left = [one for one in check([mended], CONFIG).diagnostics if one.rule is entry.rule]
    assert [edit for one in left for edit in entry.repair(one)] == []
    before, after = (
        load(File(mended.path, content), CONFIG).article.model_dump()
        for content in (case.found[0].source.text.encode(), mended.content)
    )
    changed = {field for field in before if before[field] != after[field]}
    assert "*" in entry.changes or changed <= entry.changes


def test_messages_can_be_read(case: Case) -> None:
    for found in case.found:
        for lang in ("ru", "en"):
            for text in (found.message(lang), found.help(lang)):
                assert text, lang
                assert not _UNSEEN.search(text), marked(text)
        assert 0 <= found.span.start <= found.span.end <= len(found.source.text)


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry.rule.name not in COMPARED], ids=lambda entry: entry.rule.name
)
def test_a_rule_has_a_case_in_which_it_fires_and_one_in_which_it_is_silent(entry: Entry) -> None:
    path = FOLDER / f"{entry.rule.name.replace('-', '_')}.md"
    assert path.is_file(), path
    found = [bool(case.expected) for case in cases(path)]
    assert set(found) == {True, False}


@pytest.mark.parametrize(
    ("lang", "example", "instead"), [("en", "Example", "Instead"), ("ru", "Пример", "Как исправить")]
)
def test_rules_are_documented(lang: str, example: str, instead: str) -> None:
    for entry in ENTRIES:
        page = entry.page(lang)
        first = page.strip().splitlines()[0]
        assert first.endswith("."), first
        assert f"\n## {example}\n" in page, entry.rule.name
        assert f"\n## {instead}\n" in page, entry.rule.name
        assert page.count("```") % 2 == 0, entry.rule.name


def test_codes_and_names_are_used_once_and_codes_are_in_order() -> None:
    for names in ([entry.rule.code for entry in ENTRIES], [entry.rule.name for entry in ENTRIES]):
        assert [name for name, times in Counter(names).items() if times > 1] == []
    codes = [entry.rule.code for entry in ENTRIES]
    assert codes == sorted(codes)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_rule_has_a_file_of_its_name_and_a_row(path: Path) -> None:
    module = importlib.import_module(f"promptoteka.checks.rules.{path.parent.name}.{path.stem}")
    folder = importlib.import_module(f"promptoteka.checks.rules.{path.parent.name}")
    assert module.ENTRY.rule.name == path.stem.replace("_", "-")
    assert module.ENTRY in folder.ENTRIES
    assert module.ENTRY in ENTRIES


def test_fixture_files_are_named_after_rules() -> None:
    assert {path.stem for path in FILES} <= {entry.rule.name.replace("-", "_") for entry in ENTRIES}


def test_no_rule_finds_anything_in_the_content() -> None:
    found = check(files.read(ROOT / "content"), Config(today=CONFIG.today.replace(year=2100) if CONFIG.today else None))
    assert [(one.rule.code, one.source.path, one.message("en")) for one in found.diagnostics] == []
