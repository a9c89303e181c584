"""The GitHub report read back as the runner reads it, its order, and the summary's limit."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Final

import pytest
from promptoteka.checks.reports import REPORTS, github_summary
from promptoteka.checks.reports.github import SUMMARY_BYTES
from promptoteka.model.diagnostics import Diagnostic, Rule, Severity
from promptoteka.text.shown import visible
from promptoteka.text.source import Source, Span

from tests.reports.samples import END, LINES, OPTIONS, SAMPLES, WORD

COMMAND: Final = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^\r\n]*?)::(?P<data>[^\r\n]*)")
LEVELS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def _unescaped(value: str, *, is_property: bool = False) -> str:
    """As ActionCommand.UnescapeData and UnescapeProperty of actions/runner: `%25` last."""
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), *((("%3A", ":"), ("%2C", ",")) if is_property else ())):
        value = value.replace(escape, char)
    return value.replace("%25", "%")


def _parsed(line: str) -> dict[str, str]:
    match = COMMAND.fullmatch(line)
    assert match
    properties = dict(pair.split("=", 1) for pair in match["properties"].split(","))
    return {
        "level": match["level"],
        "message": _unescaped(match["data"]),
        **{name: _unescaped(value, is_property=True) for name, value in properties.items()},
    }


def test_annotations_say_what_json_says() -> None:
    expected = []
    for record in map(json.loads, REPORTS["json-lines"](SAMPLES, OPTIONS)):
        is_one_line = record["line"] == record["end_line"]
        columns = {"col": str(record["column"]), "endColumn": str(record["end_column"])} if is_one_line else {}
        expected.append(
            {
                "level": LEVELS[record["severity"]],
                "file": record["path"],
                "line": str(record["line"]),
                "endLine": str(record["end_line"]),
                **columns,
                "title": f"{record['code']} {record['name']}",
                "message": "\n".join((visible(record["message"]), visible(record["help"]), record["url"])),
            }
        )
    parsed = [_parsed(line) for line in REPORTS["github"](SAMPLES, OPTIONS)]
    assert sorted(sorted(one.items()) for one in parsed) == sorted(sorted(one.items()) for one in expected)


def test_changed_files_come_first_then_errors_then_places() -> None:
    def found(path: str, rule: Rule, at: int) -> Diagnostic:
        return Diagnostic(rule, Source(path, "a\nb\nc\n"), Span(at, at + 1), {"word": "x"})

    given = [found(path, rule, at) for rule in (END, WORD, LINES) for path in ("b.md", "a.md") for at in (2, 0)]
    options = replace(OPTIONS, changed=frozenset({"content/b.md"}))
    parsed = [_parsed(line) for line in REPORTS["github"](given, options)]
    assert [(one["file"], one["level"], one["line"]) for one in parsed] == [
        (f"content/{name}.md", level, line)
        for name in "ba"
        for level in ("error", "warning", "notice")
        for line in "12"
    ]


def test_a_hostile_message_is_one_command_and_one_row() -> None:
    word = "%0A::error::x\r\n::warning file=a::| <img src=x> [a](b) *b* $c$"
    found = Diagnostic(WORD, Source("a,b:c%2C.md", "x"), Span(0, 1), {"word": word})
    (line,) = REPORTS["github"]([found], OPTIONS)
    parsed = _parsed(line)
    assert parsed["file"] == "content/a,b:c%2C.md"
    assert parsed["message"].split("\n")[0] == f"Bad word `{visible(word)}`"
    row = list(github_summary([found], OPTIONS))[-1]
    assert row.count("|") == 4
    assert "<img" not in row
    assert "[a]" not in row


def test_the_summary_ends_before_github_refuses_it() -> None:
    source = Source("a.md", "x" * 20_000)
    given = [Diagnostic(WORD, source, Span(at, at + 1), {"word": "щ" * 40}) for at in range(5_000)]
    lines = list(github_summary(given, OPTIONS))
    rows = sum(line.startswith("| <code>") for line in lines)
    assert SUMMARY_BYTES < sum(len(line.encode()) + 1 for line in lines) + 1_000 < 1_048_576
    assert lines[-2:] == ["", f"{5_000 - rows} more rows did not fit: the whole list is in the log of the step."]


@pytest.mark.parametrize(("lang", "text"), [("en", "No problems found."), ("ru", "Замечаний нет.")])
def test_the_summary_says_that_all_is_well(lang: str, text: str) -> None:
    assert list(github_summary([], replace(OPTIONS, lang=lang)))[-1] == text


def test_each_severity_has_a_level() -> None:
    assert set(LEVELS) == {str(level) for level in Severity}
