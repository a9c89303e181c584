"""SARIF, JUnit and rdjson are valid, and hold the same places as the JSON report."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from promptoteka.checks.reports import REPORTS, Options
from promptoteka.model.diagnostics import RULES, Diagnostic
from promptoteka.text.source import Source, Span
from xmlschema import XMLSchema

from tests.reports.samples import OPTIONS, SAMPLES, WORD, at

FOLDER: Final = Path(__file__).parent / "schemas"
BARE: Final = Options()
REAL: Final = replace(OPTIONS, lang="ru", rules=RULES)
CASES: Final = [((), OPTIONS), (SAMPLES, OPTIONS), (SAMPLES, BARE), (SAMPLES[:1], REAL)]


def _read(name: str, diagnostics: tuple[Diagnostic, ...], options: Options) -> Any:
    return json.loads("\n".join(REPORTS[name](diagnostics, options)))


def _results(diagnostics: tuple[Diagnostic, ...]) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = _read("sarif", diagnostics, OPTIONS)["runs"][0]["results"]
    return results


@pytest.mark.parametrize(("diagnostics", "options"), CASES)
def test_sarif_is_valid(diagnostics: tuple[Diagnostic, ...], options: Options) -> None:
    schema = json.loads(FOLDER.joinpath("sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    Draft4Validator(schema).validate(_read("sarif", diagnostics, options))


@pytest.mark.parametrize(("diagnostics", "options"), CASES)
def test_rdjson_is_valid(diagnostics: tuple[Diagnostic, ...], options: Options) -> None:
    schema = json.loads(FOLDER.joinpath("rdjson.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(_read("rdjson", diagnostics, options))


@pytest.mark.parametrize(("diagnostics", "options"), CASES)
def test_junit_is_valid(diagnostics: tuple[Diagnostic, ...], options: Options) -> None:
    document = "\n".join(REPORTS["junit"](diagnostics, options))
    XMLSchema(FOLDER / "junit-10.xsd").validate(ElementTree.fromstring(document))


def test_columns_of_json_count_code_points_and_its_span_is_what_the_message_quotes() -> None:
    for found, record in zip(SAMPLES, _read("json", SAMPLES, OPTIONS), strict=True):
        lines = found.source.lines
        if record["line"] == record["end_line"] and found.rule is WORD:
            quoted = lines[record["line"] - 1][record["column"] - 1 : record["end_column"] - 1]
            assert record["message"] == f"Bad word `{quoted}`"


def test_json_lines_are_the_items_of_json() -> None:
    lines = list(REPORTS["json-lines"](SAMPLES, OPTIONS))
    assert "\n".join(lines).splitlines() == lines
    assert [json.loads(line) for line in lines] == _read("json", SAMPLES, OPTIONS)


def test_sarif_says_the_places_of_json() -> None:
    run = _read("sarif", SAMPLES, OPTIONS)["runs"][0]
    for record, result in zip(_read("json", SAMPLES, OPTIONS), run["results"], strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == record["path"]
        assert place["artifactLocation"]["uri"].isascii()
        assert not set(place["artifactLocation"]["uri"]) & set(" :,;")
        assert list(place["region"].values()) == [record[key] for key in ("line", "column", "end_line", "end_column")]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == record["code"]


def test_sarif_lists_a_rule_that_the_table_lacks() -> None:
    rules = _read("sarif", SAMPLES[:1], replace(OPTIONS, rules=RULES))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*(rule.code for rule in RULES), "PL901"]


def test_fingerprints_stay_when_lines_move_and_line_ends_change() -> None:
    text = "худо\nи\nхудо\nтри\nчетыре\n"
    moved = ("\n\nновое\n" + text).replace("\n", "\r\n")
    marks = []
    for one in (text, moved):
        first = one.index("худо")
        second = one.index("худо", first + 1)
        source = Source("a.md", one)
        found = (
            Diagnostic(WORD, source, Span(first, first + 4), {"word": "худо"}),
            Diagnostic(WORD, source, Span(second, second + 4), {"word": "худо"}),
            Diagnostic(WORD, source, Span(one.index("три"), one.index("ыре")), {"word": ""}),
        )
        marks.append([next(iter(result["partialFingerprints"].values())) for result in _results(found)])
    assert marks[0] == marks[1]
    assert len(set(marks[0])) == 3


def test_rdjson_counts_bytes() -> None:
    found = at("a.md", "\ufeffа𐐀b\nя\n", "b")
    (one,) = _read("rdjson", (found,), OPTIONS)["diagnostics"]
    assert one["location"]["range"] == {"start": {"line": 1, "column": 7}, "end": {"line": 1, "column": 8}}


def test_junit_fails_on_errors_alone() -> None:
    root = ElementTree.fromstring("\n".join(REPORTS["junit"](SAMPLES, OPTIONS)))
    errors = [found for found in SAMPLES if found.is_error]
    assert len(root.findall("*/*/failure")) == len(errors) == int(root.attrib["failures"])
    assert len(root.findall("*/*/skipped")) == len(SAMPLES) - len(errors)
    cases = [(case.attrib["classname"], case.attrib["name"]) for case in root.iter("testcase")]
    assert len(set(cases)) == len(cases) == int(root.attrib["tests"])


def test_junit_passes_when_there_is_nothing() -> None:
    root = ElementTree.fromstring("\n".join(REPORTS["junit"]((), OPTIONS)))
    assert [list(case) for case in root.iter("testcase")] == [[]]
