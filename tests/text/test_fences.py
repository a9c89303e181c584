"""Fenced code is where the parser finds it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from promptoteka.text.fences import fenced

PARSER = MarkdownIt("commonmark")
LINES = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["", "", " ", "   ", "> ", ">", "- ", "  ", "1. ", "> - ", ">   "]),
        st.sampled_from(["", "", "> ", "- ", "  "]),
        st.sampled_from(
            ["", "", "```", "````", "~~~", "~~~~", "``` a", "``` `a`", "~~~ `a`", "``", "text", "# a", "```  "]
        ),
    ),
    max_size=9,
).map(lambda lines: [f"{line} text" if line.strip()[-1:] in ("-", ".") else line for line in lines])
"""Items have a text: a blank line ends one that has none."""


def drawn(text: str) -> str:
    """A mark a line: `#` where it is fenced code."""
    return "".join("#" if is_fenced else "." for is_fenced in fenced(text.split("\n")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n```\nb\n```\nc", ".###."),
        ("~~~~\n```\na\n~~~~\nb", "####."),
        ("````\n```\na\n```\n````\nb", "#####."),
        ("```\n~~~\n```\nb", "###."),
        ("``` a\n``` a\n```\nb", "###."),
        ("``` `a`\nb", ".."),
        ("~~~ `a`\nb", "##"),
        ("    ```\na", ".."),
        ("```\n    ```\na", "###"),
        ("> ```\n> a\nb\n```\nc", "##.##"),
        ("> > ```\n> a", "#."),
        ("- ```\n  a\n\n  ```\n  b\nc", "####.."),
        ("- ```\n  a\nb", "##."),
        ("10. a\n\n    ```\n    b\n    ```\nc", "..###."),
        ("- a\n  - b\n\n    ```\n    c", "...##"),
        ("\t```\na", ".."),
        ("```", "#"),
        ("", "."),
    ],
)
def test_fences(text: str, expected: str) -> None:
    assert drawn(text) == expected


@given(LINES)
def test_it_is_as_the_parser_says_of_lines_that_say_something(lines: list[str]) -> None:
    said = ["."] * len(lines)
    for token in PARSER.parse("\n".join(lines)):
        if token.type == "fence" and token.map:
            said[token.map[0] : token.map[1]] = "#" * (token.map[1] - token.map[0])
    found = drawn("\n".join(lines))
    assert [found[n] for n, line in enumerate(lines) if line.strip(" \t>-")] == [
        mark for mark, line in zip(said, lines, strict=True) if line.strip(" \t>-")
    ]
