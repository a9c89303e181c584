"""What is read out of articles, by example: `tests/fixtures/*.md`. `pytest --update` rewrites what they expect."""

from __future__ import annotations

import pytest

from tests.reader.cases import FOLDER, Case, cases, update

FILES = sorted(FOLDER.glob("*.md"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.config.getoption("update"):
        for path in FILES:
            update(path)
    found = [case for path in FILES for case in cases(path)]
    metafunc.parametrize("case", found, ids=[f"{case.path.stem}: {case.title}" for case in found])


def test_case(case: Case) -> None:
    assert case.read() == case.expected, f"{case.path}:{case.line}"
