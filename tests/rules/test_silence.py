"""What a comment that silences a rule speaks for: a block, a section, a file."""

from __future__ import annotations

import pytest
from promptoteka.checks.check import check
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.files import File

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
