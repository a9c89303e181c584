"""What comments silence, where code stands between them."""

from __future__ import annotations

import pytest
from promptoteka.checks.silence import comments
from promptoteka.text.source import Source

COMMENT = "<!-- promptoteka: ignore PL414 пример -->"


def read(*lines: str) -> list[tuple[int, int]]:
    """First and last line that each comment covers."""
    source = Source("articles/a.md", "\n".join(lines))
    places = ((comment.scope.start, comment.scope.end) for comment in comments(source))
    return [(source.position(start)[0], source.position(end)[0]) for start, end in places]


@pytest.mark.parametrize(
    "lines",
    [
        ("~~~~", "```", COMMENT, "~~~~"),
        ("````", "```", COMMENT, "```", "````"),
        ("``` text", "~~~", COMMENT, "```"),
        ("```", "```text", COMMENT, "```"),
        ("> ```", f"> {COMMENT}", "> ```"),
        ("- ```", f"  {COMMENT}", "  ```"),
    ],
)
def test_an_example_in_a_fence_silences_nothing(lines: tuple[str, ...]) -> None:
    assert read(*lines) == []


@pytest.mark.parametrize("opening", ["``` `a`", "    ```", "a ```"])
def test_what_is_no_fence_hides_no_comment(opening: str) -> None:
    assert read(opening, "", COMMENT, "text") == [(3, 4)]


def test_a_fence_ends_with_its_quote() -> None:
    assert read("> ```", "", COMMENT, "text") == [(3, 4)]


def test_a_comment_in_code_is_no_heading() -> None:
    assert read(COMMENT, "## A", "", "```sh", "# b", "```", "", "text", "## B") == [(1, 9)]
