"""What a comment that silences a rule speaks for: a block, a section, a file."""

from __future__ import annotations

from time import process_time

import pytest
from promptoteka.checks.check import check
from promptoteka.checks.silence import hear
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.diagnostics.table import BROKEN_LINK as RULE
from promptoteka.model.files import File
from promptoteka.text.source import Source, Span

IGNORE = "<!-- promptoteka: ignore PL601 they come later -->"
A, B, C = (f"[{name}](nowhere-{name}.md)" for name in "abc")
"""Links that PL601 reports."""


def reported(*blocks: str, ignore: tuple[str, ...] = ()) -> list[str]:
    """The links that are reported, and the codes of reports on comments."""
    text = "\n\n".join(["---\ntitle: T\ndate: 2026-01-15\ntags: [t]\nlang: en\n---", *blocks]) + "\n"
    config = Config(check=CheckConfig(select=("PL601", "PL9"), ignore=ignore))
    diagnostics = check([File("articles/x.md", text.encode())], config).diagnostics
    lines = text.split("\n")
    return [
        lines[one.source.position(one.span.start)[0] - 1] if one.rule.code == "PL601" else one.rule.code
        for one in diagnostics
    ]


def test_a_comment_speaks_for_the_block_below_it() -> None:
    assert reported("# T", A, IGNORE, f"one {B}\ntwo {B}", C) == [A, C]
    assert reported("# T", f"{IGNORE}\n{A}", B) == [B]
    assert reported("# T", f"{IGNORE}\n\n\n{A}", B) == [B]


@pytest.mark.parametrize(("next_heading", "after"), [("## Next", [C]), ("# Next", [C]), ("### Deeper", [])])
def test_above_a_heading_it_speaks_for_the_section_and_what_is_in_it(next_heading: str, after: list[str]) -> None:
    assert reported("# T", IGNORE, "## Section", A, "### Part", B, next_heading, C) == after


def test_above_the_title_it_speaks_for_the_file() -> None:
    assert reported(A, IGNORE, "# T", B, "## Next", C) == []
    assert reported(A, "# T", IGNORE, "## Next", B) == [A]


def test_a_comment_without_effect_is_reported_unless_that_is_switched_off() -> None:
    assert reported("# T", IGNORE, "Nothing here.") == ["PL901"]
    assert reported("# T", IGNORE, "Nothing here.", ignore=("PL901",)) == []
    assert reported("# T", IGNORE, A, ignore=("unused-ignore",)) == []


HIDDEN = "Send\u202eit [now](javascript:open())."


def codes(text: str, **config: object) -> list[str]:
    settings = Config(check=CheckConfig.model_validate({"select": ("PL022", "PL605", "PL601", "PL9"), **config}))
    checked = check([File("articles/x.md", f"---\ntitle: T\n---\n# T\n\n{text}\n".encode())], settings)
    return [one.rule.code for one in checked.diagnostics]


@pytest.mark.parametrize("names", ["PL", "PL0", "pl", "PL02, PL60"])
def test_the_beginning_of_a_code_silences_nothing(names: str) -> None:
    found = codes(f"<!-- promptoteka: ignore {names} x -->\n{HIDDEN}")
    assert {"PL022", "PL605", "PL903"} == set(found)


def test_errors_about_links_and_hidden_text_cannot_be_silenced_whatever_the_settings_say() -> None:
    text = f"<!-- promptoteka: ignore PL022, forbidden-scheme x -->\n{HIDDEN}"
    assert codes(text, comments=("PL", "PL022")) == ["PL904", "PL904", "PL022", "PL605"]


def test_a_warning_that_the_settings_make_an_error_is_guarded_too() -> None:
    text = f"{IGNORE}\n{A}"
    assert codes(text) == []
    assert codes(text, severity={"broken-link": "error"}) == ["PL904", "PL601"]


def test_the_settings_say_which_rules_comments_silence() -> None:
    assert codes(f"{IGNORE}\n{A}", comments=()) == ["PL904", "PL601"]
    assert codes(f"{IGNORE}\n{A}", comments=("broken-link",)) == []


def test_what_is_silenced_is_told_beside_the_diagnostics() -> None:
    text = f"---\ntitle: T\n---\n# T\n\n{IGNORE}\n{A} {B}\n"
    checked = check([File("articles/x.md", text.encode())], Config(check=CheckConfig(select=("PL601",))))
    assert [(one.diagnostic.rule.code, one.comment.reason) for one in checked.silenced] == [
        ("PL601", "they come later"),
        ("PL601", "they come later"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- promptoteka: ignore PL601 x -->\n",
        "<!-- promptoteka: ignore PL601 x -->",
        "# promptoteka: <!-- \n",
        "<!-- promptoteka: ignore PL601" + " " * 40,
        "<!-- promptoteka: ignore PL601, ",
        "## a\n<!-- promptoteka: ignore PL601 x -->\n[a](nowhere.md)\n",
    ],
)
def test_the_time_is_linear(text: str) -> None:
    def steps(size: int) -> float:
        source = Source("articles/x.md", text * (size // len(text)))
        begin = process_time()
        found = [Diagnostic(RULE, source, Span(at, at)) for at in range(0, len(source.text), 40)]
        hear(source, found, [RULE], lambda rule: True)
        return process_time() - begin

    steps(32_000)
    assert min(steps(256_000) for _ in range(3)) < 16 * max(min(steps(32_000) for _ in range(3)), 0.02)
