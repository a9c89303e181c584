"""Each format, to the character, against `expected/`; `--update` rewrites the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from promptoteka.checks.reports import REPORTS, Options, Report, github_summary
from promptoteka.model.diagnostics import Diagnostic

from tests.reports.samples import OPTIONS, SAMPLES

FOLDER: Final = Path(__file__).parent / "expected"
RUSSIAN: Final = replace(OPTIONS, lang="ru")
CHANGED: Final = replace(OPTIONS, changed=frozenset({"content/articles/end.md", "content/articles/tabs.md"}))

CASES: Final[dict[str, tuple[Report, Options]]] = {
    "concise.txt": (REPORTS["concise"], OPTIONS),
    "concise.colour.txt": (REPORTS["concise"], replace(OPTIONS, colour=True)),
    "concise.ru.txt": (REPORTS["concise"], RUSSIAN),
    "full.txt": (REPORTS["full"], OPTIONS),
    "full.ru.txt": (REPORTS["full"], replace(RUSSIAN, url="")),
    "full.narrow.txt": (REPORTS["full"], replace(OPTIONS, width=40)),
    "full.colour.txt": (REPORTS["full"], replace(OPTIONS, colour=True, width=80)),
    "json.json": (REPORTS["json"], OPTIONS),
    "json-lines.jsonl": (REPORTS["json-lines"], replace(RUSSIAN, url="rules/")),
    "github.txt": (REPORTS["github"], CHANGED),
    "github.summary.md": (github_summary, CHANGED),
    "github.summary.ru.md": (github_summary, replace(RUSSIAN, url="rules/")),
    "sarif.json": (REPORTS["sarif"], OPTIONS),
    "junit.xml": (REPORTS["junit"], OPTIONS),
    "rdjson.json": (REPORTS["rdjson"], OPTIONS),
}


def written(report: Report, diagnostics: Sequence[Diagnostic], options: Options) -> str:
    return "".join(f"{line}\n" for line in report(diagnostics, options))


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_as_expected(name: str, request: pytest.FixtureRequest) -> None:
    text = written(CASES[name][0], SAMPLES, CASES[name][1]).replace("\x1b", "␛")
    if request.config.getoption("--update"):
        FOLDER.joinpath(name).write_text(text, "utf-8", newline="\n")
    assert text == FOLDER.joinpath(name).read_text("utf-8")


def test_every_format_is_here_and_no_file_is_left_over() -> None:
    assert {report for report, _ in CASES.values()} == {*REPORTS.values(), github_summary}
    assert {path.name for path in FOLDER.iterdir()} == set(CASES)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_the_same_twice(name: str) -> None:
    assert written(REPORTS[name], SAMPLES, OPTIONS) == written(REPORTS[name], list(SAMPLES), OPTIONS)


@pytest.mark.parametrize(
    ("name", "text"),
    [("concise", ""), ("full", ""), ("json", "[]\n"), ("json-lines", ""), ("github", "")],
)
def test_nothing_found_leaves_nothing_to_say(name: str, text: str) -> None:
    assert written(REPORTS[name], [], OPTIONS) == text
