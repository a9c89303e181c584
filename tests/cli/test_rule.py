"""`promptoteka rule`: the list of rules, and the page of one."""

from __future__ import annotations

import pytest
from promptoteka.checks.rules import ENTRIES

from tests.conftest import run


def test_without_an_argument_every_rule_has_a_line() -> None:
    done = run("promptoteka", "rule")
    lines = done.stdout.splitlines()
    assert len(lines) == len(ENTRIES)
    for line, entry in zip(lines, ENTRIES, strict=True):
        assert line.split()[:3] == [entry.rule.code, entry.rule.name, entry.rule.severity]
        assert ("promptoteka fix" in line) == bool(entry.repair)


@pytest.mark.parametrize("name", ["PL211", "pl211", "unfilled-text", "Unfilled-Text"])
def test_a_rule_is_found_by_code_and_by_name(name: str) -> None:
    done = run("promptoteka", "rule", name)
    assert done.returncode == 0
    assert done.stdout.startswith("PL211 unfilled-text (error)\n\nA place of a new article has not been filled in.\n")


def test_the_page_speaks_the_language_that_is_asked_for() -> None:
    russian = run("promptoteka", "rule", "PL211", environment={"PROMPTOTEKA_LANG": "ru"}).stdout
    assert russian == run("promptoteka", "rule", "PL211", "--lang", "ru").stdout
    assert russian.startswith("PL211 unfilled-text (ошибка)\n\nМесто в новой статье не заполнено.\n")


def test_an_unknown_rule_is_wrong_usage_and_the_nearest_is_named() -> None:
    done = run("promptoteka", "rule", "unfiled-text")
    assert done.returncode == 2
    assert "There is no such rule: unfiled-text; did you mean PL211 unfilled-text" in done.stderr
    assert "did you mean" not in run("promptoteka", "rule", "zzzz").stderr
