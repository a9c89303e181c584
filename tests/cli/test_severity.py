"""Severities that a library gives to rules: what reports, exit codes, builds and pages make of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from promptoteka.checks.check import check, one_by_one
from promptoteka.checks.choice import unknown
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.files import File
from promptoteka.site.build import Authoring, build
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.memo import Memo

from tests.conftest import SITES, run

TEXT = (SITES / "minimal/content/articles/krug.md").read_text("utf-8")
BROKEN = TEXT.replace("date: 2026-01-05\n", "")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with a `content/` of one article that lacks a date."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/krug.md").write_text(BROKEN, "utf-8")
    return tmp_path


def settle(library: Path, lines: str) -> None:
    (library / "pyproject.toml").write_text(f"[tool.promptoteka.check]\n{lines}\n", "utf-8")


def severities(**said: str) -> dict[str, str]:
    """What the rules that find something in the article are, by code."""
    config = Config(check=CheckConfig(severity={name.replace("_", "-"): value for name, value in said.items()}))
    found = check([File("articles/krug.md", BROKEN.encode())], config).diagnostics
    return {one.rule.code: str(one.rule.severity) for one in found}


def test_a_rule_is_as_grave_as_the_settings_say() -> None:
    assert severities()["PL108"] == "error"
    assert severities(missing_key="note")["PL108"] == "note"
    assert severities(PL108="warning")["PL108"] == "warning"
    assert "PL108" not in severities(PL1="off")


def test_what_names_a_rule_nearest_counts() -> None:
    assert severities(PL1="off", PL108="note")["PL108"] == "note"
    assert severities(PL108="off", missing_key="warning")["PL108"] == "warning"


@pytest.mark.parametrize(
    ("severity", "arguments", "code"), [("note", [], 0), ("note", ["--strict"], 0), ("error", [], 1)]
)
def test_the_exit_code_follows(library: Path, severity: str, arguments: list[str], code: int) -> None:
    settle(library, f'severity = {{"missing-key" = "{severity}"}}')
    done = run("promptoteka", "check", "--select", "PL108", *arguments, cwd=library)
    assert (done.returncode, f"{severity} PL108" in done.stdout) == (code, True)


def test_sarif_knows_each_rule_once_with_its_severity(library: Path) -> None:
    settle(library, 'severity = {"missing-key" = "note"}')
    done = run("promptoteka", "check", "--output-format", "sarif", "--select", "PL108", cwd=library)
    (sarif,) = json.loads(done.stdout)["runs"]
    (rule,) = (rule for rule in sarif["tool"]["driver"]["rules"] if rule["id"] == "PL108")
    (result,) = sarif["results"]
    assert (rule["defaultConfiguration"]["level"], result["level"]) == ("note", "note")


def test_extract_and_fix_follow(library: Path) -> None:
    path = library / "content/articles/krug.md"
    assert run("promptoteka", "extract", path, cwd=library).returncode == 1
    settle(library, 'severity = {"missing-key" = "warning"}')
    done = run("promptoteka", "extract", path, cwd=library)
    assert (done.returncode, "warning PL108" in done.stderr) == (0, True)
    assert run("promptoteka", "fix", path, cwd=library).returncode == 0


@pytest.mark.parametrize(
    "lines",
    [
        'severity = {"mising-key" = "note"}',
        'select = ["mising-key"]',
        'ignore = ["mising-key"]',
        'per-path-ignores = {"*" = ["mising-key"]}',
    ],
)
def test_a_name_that_no_rule_has_is_refused(library: Path, lines: str) -> None:
    settle(library, lines)
    done = run("promptoteka", "check", cwd=library)
    assert done.returncode == 2
    assert "mising-key; did you mean PL108 missing-key" in done.stderr


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_name_that_no_rule_has_is_refused_on_the_command_line(library: Path, option: str) -> None:
    for command in ("check", "fix"):
        done = run("promptoteka", command, option, "PL1,PL18", cwd=library)
        assert (done.returncode, "PL18" in done.stderr) == (2, True)


def test_a_severity_that_there_is_not_is_refused(library: Path) -> None:
    settle(library, 'severity = {"missing-key" = "fatal"}')
    assert run("promptoteka", "check", cwd=library).returncode == 2


def test_beginnings_of_codes_are_names() -> None:
    assert not list(unknown(CheckConfig(select=("PL", "pl1", "PL108", "missing-key"))))
    assert [name.name for name in unknown(CheckConfig(select=("", "PL999")))] == ["", "PL999"]


def test_a_page_shows_the_severity_to_its_author() -> None:
    config = Config(lang="ru", check=CheckConfig(severity={"missing-key": "note", "PL2": "off", "PL407": "off"}))
    authoring = Authoring(one_by_one, Memo())
    templates = Templates([theme_folder()])
    result = build([File("articles/krug.md", BROKEN.encode())], config, templates, authoring=authoring)
    (page,) = (page for page in result.pages if page.address == "prompts/krug/")
    assert not result.has_errors
    assert "problem--note" in page.html
    assert "problem--error" not in page.html
