"""What a page says of its article's repository, and of when its prompts were tried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.model.fill import fill
from promptoteka.reader.loader import load

from tests.conftest import SITES, copy_library, run

REPOSITORY = "https://github.com/owner/library"
ARTICLE = """---
title: Круг
date: 2026-01-15
tags: [геометрия]
checked: {model: GigaChat, date: 2026-02-13}
params:
  тон: {empty: ""}
  цвет: {empty: любого цвета}
---

# Круг

## Решение

> Опиши `[предмет, например: круг / шар]` `[цвет, например: алый / белый]` [тон, например: строго].
> Для `[кого]`.
"""


def built(folder: Path, settings: str) -> str:
    library = copy_library(folder, SITES / "minimal" / "content")
    (library / "content" / "articles" / "krug.md").write_text(ARTICLE, "utf-8")
    written = (library / "mkdocs.yml").read_text("utf-8")
    (library / "mkdocs.yml").write_text(f"{written}\n{settings}\n", "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    return (library / "site" / "prompts" / "krug" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "mend", "discuss"),
    [
        ("", None, None),
        (f"repo_url: {REPOSITORY}", None, f"{REPOSITORY}/issues/new?title=%D0%9A%D1%80%D1%83%D0%B3"),
        (
            f"repo_url: {REPOSITORY}/\nedit_uri: edit/main/content",
            f"{REPOSITORY}/edit/main/content/articles/krug.md",
            f"{REPOSITORY}/issues/new?title=%D0%9A%D1%80%D1%83%D0%B3",
        ),
        ("edit_uri: https://forge.example.org/edit/", "https://forge.example.org/edit/articles/krug.md", None),
    ],
    ids=["nothing", "repository", "both", "an editor elsewhere"],
)
def test_ways_back_are_shown_where_they_are_known(
    settings: str, mend: str | None, discuss: str | None, tmp_path: Path
) -> None:
    page = built(tmp_path, settings)
    for words, url in (("Исправить статью", mend), ("Обсудить", discuss)):
        assert (words in page) == (url is not None)
        if url:
            assert f'href="{url}"' in page


def test_when_it_was_tried_stands_on_the_page_and_in_the_record(tmp_path: Path) -> None:
    page = built(tmp_path, "")
    assert "Проверено на" in page
    assert '<time datetime="2026-02-13">' in page
    record = json.loads((tmp_path / "site" / "prompts" / "krug" / "article.json").read_text("utf-8"))
    assert record["checked"] == [{"model": "GigaChat", "date": "2026-02-13"}]
    assert {one["name"]: one["empty"] for one in record["parameters"]} == {
        "predmet": None,
        "tsvet": "любого цвета",
        "ton": "",
        "kogo": None,
    }


def test_an_empty_place_copies_as_the_author_says_else_as_its_label() -> None:
    article = load(File("articles/krug.md", ARTICLE.encode()), Config()).article
    [prompt] = article.prompts
    assert fill(prompt, {}) == "Опиши `[предмет]` любого цвета .\nДля `[кого]`."
    assert fill(prompt, {"tsvet": "алый", "ton": "строго"}) == "Опиши `[предмет]` алый строго.\nДля `[кого]`."
    assert "например: круг / шар" in prompt.text


@pytest.mark.parametrize(
    "written", ["{modl: GigaChat, date: 2026-02-13}", "вчера", "{model: GigaChat, date: 13.02.2026}"]
)
def test_a_wrong_try_is_reported(written: str) -> None:
    text = ARTICLE.replace("{model: GigaChat, date: 2026-02-13}", written)
    loaded = load(File("articles/krug.md", text.encode()), Config())
    assert any("checked" in str(found.values.get("key")) for found in loaded.diagnostics)
    assert loaded.article.checked == ()
