"""What the path of an article says of it."""

from __future__ import annotations

import pytest
from promptoteka.checks.check import check
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.layout import is_document, new_path, place


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


ARTICLE = b"---\ntitle: A\ndate: 2026-01-15\ntags: [a]\n---\n\n# A\n\n## Prompt\n\n> **Role:** Write `[what]`.\n"


def files(*paths: str) -> list[File]:
    return [File(path, ARTICLE) for path in paths]


def test_the_articles_of_every_layout_are_read_and_files_of_one_group_are_one_slug() -> None:
    found = check(files("2026/02/rent/index.de.md", "2026/02/rent/index.ko.md", "fr/rent.md", "rent.it.md"), Config())
    assert {(one.article.lang, one.article.slug) for one in found.library.articles} == {
        ("de", "rent"),
        ("ko", "rent"),
        ("fr", "rent"),
        ("it", "rent"),
    }
    assert not [one for one in found.diagnostics if one.rule.name == "duplicate-slug"]


def test_what_is_not_read_is_named() -> None:
    found = check(files("articles/a.md", "letters/b.md", "c.md", "README.md"), Config())
    assert [one.article.slug for one in found.library.articles] == ["a"]
    [unread] = [one for one in found.diagnostics if one.rule.name == "unread-file"]
    assert unread.message("en").startswith("Markdown files outside of `articles/` are not read: 2, `c.md`")
    assert found.library.documents == ("README.md",)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ([], "articles/new.md"),
        (["articles/a.md"], "articles/new.md"),
        (["a.md"], "new.md"),
        (["a.de.md", "a.ru.md"], "new.de.md"),
        (["de/a.md"], "de/new.md"),
        (["2026/02/a/index.de.md"], "2026/02/new/index.de.md"),
    ],
)
def test_a_new_article_lies_as_the_others_do(known: list[str], expected: str) -> None:
    assert new_path("new", "de", known) == expected
