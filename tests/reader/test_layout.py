"""What the path of an article says of it."""

from __future__ import annotations

import pytest
from promptoteka.reader.layout import is_document, place


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("rent-contract.md", ("flat", "rent-contract", None)),
        ("index.md", ("flat", "index", None)),
        ("2026/02/rent-contract/index.ru.md", ("index", "rent-contract", "ru")),
        ("2026/02/claude.en/index.pt.md", ("index", "claude.en", "pt")),
        ("posts/rent/index.md", ("index", "rent", None)),
        ("posts/rent/index.xx.md", ("index", "rent", "xx")),
        ("en/law/rent-contract.md", ("folder", "rent-contract", "en")),
        ("law/en/rent.md", ("folder", "rent", "en")),
        ("rent-contract.ru.md", ("suffix", "rent-contract", "ru")),
        ("node.js.md", ("flat", "node.js", None)),
        ("rent.v2.md", ("flat", "rent.v2", None)),
    ],
)
def test_a_path_tells_slug_and_language(path: str, expected: tuple[str, str, str | None]) -> None:
    found = place(path)
    assert (found.layout, found.name, found.lang) == expected


def test_a_library_of_one_layout_is_read_by_it_alone() -> None:
    assert place("en/rent.md", "flat").lang is None
    assert place("en/rent.ru.md", "suffix").lang == "ru"


@pytest.mark.parametrize("path", ["README.md", "docs/readme.de.md", "CONTRIBUTING.md", "LICENSE.md"])
def test_documents_of_a_repository_are_no_articles(path: str) -> None:
    assert is_document(path)
    assert not is_document("articles/read-me-first.md")
