"""Laws of what a person sees: marks stand under what they mean, and nothing of a source commands a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.checks.reports import REPORTS, github_summary
from promptoteka.checks.reports.base import visible
from promptoteka.model.diagnostics import Diagnostic
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
