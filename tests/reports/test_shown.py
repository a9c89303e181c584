"""Laws of what a person sees: marks stand under what they mean, and nothing of a source commands a terminal."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from xml.etree import ElementTree

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.catalog import Catalog
from promptoteka.catalog.changes import compare, markdown
from promptoteka.checks import baseline
from promptoteka.checks.reports import REPORTS, github_summary
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.text.shown import visible
from promptoteka.text.source import LINE_END, Source, Span
from wcwidth import wcswidth

from tests.reports.samples import LINES, OPTIONS, WORD, at

HARD = st.text(
    st.sampled_from("ab я\u0306漢👩\u200d🇷🏽\ufe0f\t\r\n\x1b[m\u202e\u2066\u200b\u2028\x85\x9b\0\ufeff\uffff\U000e0041")
)


@pytest.mark.parametrize(
    ("line", "quoted", "marks"),
    [
        ("abc", "b", " ^"),
        ("слово худо", "худо", "      ^^^^"),
        ("и\u0306и\u0306 x", "x", "   ^"),
        ("и\u0306и\u0306 x", "\u0306", "^"),
        ("漢字 x", "x", "     ^"),
        ("x 漢字", "漢字", "  ^^^^"),
        ("👩‍👩‍👧 x", "x", "   ^"),
        ("👩‍👩‍👧 x", "\u200d", "^^"),
        ("🇷🇺❤️1️⃣ x", "x", "       ^"),
        ("\tx", "x", "    ^"),
        ("\t", "\t", "^^^^"),
        ("\u202ex", "x", "        ^"),
        ("a\u202e", "\u202e", " ^^^^^^^^"),
        ("a\0b", "b", "  ^"),
        ("раз\nдва три\nчетыре", "три\nчет", "    ^^^…"),
    ],
)
def test_marks_stand_under_what_they_mean(line: str, quoted: str, marks: str) -> None:
    block = list(REPORTS["full"]([at("a.md", line, quoted)], OPTIONS))
    assert block[4] == f"  | {marks}"


def test_a_report_grows_with_the_problems_of_a_line_and_not_with_their_square() -> None:
    line = "слово " * 8000
    source = Source("a.md", line)
    found = [Diagnostic(WORD, source, Span(at, at + 5), {"word": "слово"}) for at in range(0, len(line), 24)]
    for name, report in REPORTS.items():
        written = sum(map(len, report(found, replace(OPTIONS, width=None))))
        assert written < 3000 * len(found), name


def test_a_long_line_is_cut_around_the_span() -> None:
    found = at("a.md", "漢" * 500 + "худо" + "漢" * 500, "худо")
    for width in (24, 40, 80):
        shown, marks = list(REPORTS["full"]([found], replace(OPTIONS, width=width)))[3:5]
        assert wcswidth(shown) <= width
        assert wcswidth(shown.partition("худо")[0]) == marks.index("^")
        assert shown.count("…") == 2
        assert marks.endswith(" ^^^^")


def test_the_marks_of_a_long_span_are_cut_with_it() -> None:
    shown, marks = list(REPORTS["full"]([at("a.md", "x" * 500, "x" * 400)], replace(OPTIONS, width=40)))[3:5]
    assert len(shown) <= len(marks) <= 40
    assert marks.endswith("^…")


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "🏳️‍🌈", "👩🏽‍🚀", "й é ё", "漢字", "1️⃣", "«—…» №"])
def test_what_is_meant_to_be_seen_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\t", "\n", "\x7f", "\u202e", "\u2066", "\u200b", "\u200d", "\u3164"])
def test_what_hides_is_spelt_out(char: str) -> None:
    assert visible(f"a{char}b") == f"a⟨U+{ord(char):04X}⟩b"


@given(HARD, st.integers(0, 40), st.integers(0, 40), st.one_of(st.none(), st.integers(0, 60)))
def test_any_source_can_be_reported(text: str, start: int, length: int, width: int | None) -> None:
    found = Diagnostic(WORD, Source(f"a{text}.md", text), Span(start, start + length), {"word": text})
    options = replace(OPTIONS, width=width)
    for name, report in {**REPORTS, "summary": github_summary}.items():
        lines = list(report([found, replace(found, rule=LINES)], options))
        "\n".join(lines).encode("utf-8")
        if name in ("concise", "full", "summary"):
            assert all(unicodedata.category(char) not in {"Cc", "Zl", "Zp"} for line in lines for char in line)
        if name in ("github", "json-lines"):
            assert len(LINE_END.split("\n".join(lines))) == 2
        if name == "junit":
            ElementTree.fromstring("\n".join(lines))


@pytest.mark.parametrize("name", [*REPORTS])
def test_a_path_that_is_not_unicode_can_be_reported(name: str) -> None:
    found = Diagnostic(WORD, Source("articles/\udcff\ud800.md", "\udcff x"), Span(0, 1), {"word": "\udcff"})
    assert "\n".join(REPORTS[name]([found], OPTIONS)).encode("utf-8")


@pytest.mark.parametrize("name", [*REPORTS])
def test_colours_are_asked_for(name: str) -> None:
    assert "\x1b" not in "\n".join(REPORTS[name]([at("a.md", "худо", "худо")], OPTIONS))


HOSTILE = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "я",
                "漢",
                " ",
                "\n",
                "\r",
                "\t",
                "`",
                "|",
                "<b>",
                "&lt;",
                "]",
                "](x)",
                "$x$",
                "%0A",
                ":",
                "#",
                "[",
                "@a",
            ),
            *(
                "::error::x",
                "::error file=a::",
                "##[error]",
                "##vso[task.x]",
                "##teamcity[x]",
                "::add-mask::",
                "::stop-commands::",
            ),
            *(
                "\x1b[31m",
                "\x1b]0;t\x07",
                "\x9b",
                "\x85",
                "\x00",
                "\x7f",
                "\u202e",
                "\u2066",
                "\u200b",
                "\u200d",
                "\u2060",
            ),
            *(
                "\ufeff",
                "\u2028",
                "\u2029",
                "\u061c",
                "\U000e0041",
                "\U000e0101",
                "\ufe0f",
                "\u2800",
                "\u3164",
                "\ue000",
            ),
            *("\uffff", "\ufff9", "\u00ad", "\udcff", "\ud800", "\U000e0fff", "🙂"),
        ]
    )
).map("".join)
SIGNS = ("##[", "##vso[", "##teamcity[")
OWN = re.compile(r"::(?:error|warning|notice) file=")


def hides(character: str) -> bool:
    category = unicodedata.category(character)
    is_ignorable = regex.match(r"\p{Default_Ignorable_Code_Point}", character) is not None
    return category in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or is_ignorable


def unsafe(lines: list[str], own: re.Pattern[str] | None = None) -> list[str]:
    """The lines in which something hides or a runner is commanded; `own` is how our commands begin."""
    rests = ((line, own.sub("", line, count=1) if own and own.match(line) else line) for line in lines)
    return [
        line
        for line, rest in rests
        if any(map(hides, rest.replace("🙂\ufe0f", "")))
        or any(sign in rest for sign in SIGNS)
        or "::error" in rest
        or rest.lstrip().startswith("::")
    ]


@given(HOSTILE, HOSTILE, HOSTILE, st.integers(0, 9), st.integers(0, 9))
def test_nothing_that_hides_or_commands_leaves_in_any_format(
    path: str, text: str, value: str, start: int, length: int
) -> None:
    source = Source(f"articles/{path}.md", text)
    found = [Diagnostic(rule, source, Span(start, start + length), {"word": value}) for rule in (WORD, LINES)]
    options = replace(OPTIONS, width=60)
    for name, report in {**REPORTS, "summary": github_summary}.items():
        lines = list(report(found, options))
        assert unsafe(lines, OWN if name == "github" else None) == [], name
        whole = "\n".join(lines)
        assert len(whole.encode().decode().splitlines()) == len(lines), name
        if name in ("json", "sarif", "rdjson"):
            json.loads(whole).__repr__().encode()


@given(HOSTILE)
def test_a_table_of_the_summary_keeps_its_cells(text: str) -> None:
    found = Diagnostic(WORD, Source(f"articles/{text}.md", text), Span(0, 1), {"word": text})
    *_, row = github_summary([found], OPTIONS)
    assert row.count("|") == 4
    assert not re.search(r"[`$]|<(?!/?code>|br>)|@", row.replace("&#", ""))


@given(HOSTILE)
def test_what_changed_is_told_without_what_hides(text: str) -> None:
    old, new = (
        load(
            File(
                "articles/a.md", f"---\ntitle: T\n---\n# T\n\n## Prompt\n\n> Write {said}\n".encode("utf-8", "replace")
            ),
            Config(),
        )
        for said in ("x", f"{text} `[{text}]`")
    )
    before, after = (Catalog.of([one.article], "en") for one in (old, new))
    assert unsafe([line.replace("\t", "") for line in markdown(compare(before, after), "en")]) == []


@given(HOSTILE)
def test_a_baseline_names_any_path(text: str) -> None:
    found = Diagnostic(WORD, Source(f"articles/{text}.md", text), Span(0, 1), {"word": text})
    written = baseline.dump([found])
    assert unsafe(written.splitlines()) == []
    assert baseline.new([found], baseline.read(written.encode().decode())) == []


def test_a_name_that_is_not_utf_8_is_shown_by_its_bytes() -> None:
    found = Diagnostic(WORD, Source("articles/\udcff.md", "x"), Span(0, 1), {"word": "\udcfe"})
    for name, report in {**REPORTS, "summary": github_summary}.items():
        written = "\n".join(report([found], OPTIONS))
        assert ("%FF" if name == "sarif" else "xff") in written, name


@pytest.mark.parametrize("text", ["std::vector", "a: b", "::1", "# Title", "## [link]", "10::20", "C#"])
def test_what_commands_nobody_stays(text: str) -> None:
    assert visible(text) == text
