"""An article that lacks a prompt or titles is a page like any other, less what these bring."""

from __future__ import annotations

from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

ARTICLE = """---
title: "An essay"
date: 2026-02-01
tags: [letters]
---

# An essay

A lead of some words.

## 🎯 Conclusion

The end.
"""


def test_it_is_published_without_a_form_and_without_a_copy_button() -> None:
    result = build([File("articles/essay.md", ARTICLE.encode())], Config(lang="en"), Templates([theme_folder()]))
    assert [(str(one.rule.severity), one.rule.name) for one in result.diagnostics] == [
        ("note", "no-keywords"),
        ("warning", "missing-solution"),
    ]
    (page,) = (page for page in result.pages if page.address == "prompts/essay/")
    assert "The end." in page.html
    assert "<form" not in page.html
    card = next(file for file in result.files if file.path == "prompts/essay/card.html").content.decode()
    assert "An essay" in card
    assert "copy-button" not in card
    assert any(indexed.address == "prompts/essay/" for indexed in result.indexed)


def test_an_item_without_a_title_has_no_heading() -> None:
    text = ARTICLE.replace("## 🎯", "## ⚡ Benefits\n\n1. One thing.\n2. Another.\n\n## 🎯")
    result = build([File("articles/essay.md", text.encode())], Config(lang="en"), Templates([theme_folder()]))
    (page,) = (page for page in result.pages if page.address == "prompts/essay/")
    assert page.html.count('class="benefits__item"') == 2
    assert "benefits__title" not in page.html
