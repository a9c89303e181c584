"""A pull request that means harm: whatever an author writes, and wherever, no script of theirs reaches a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import copy_library, run

VECTORS = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "'><svg onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "{{ config }}{% raw %}{{ 7*7 }}",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "[x](<data:text/html,<script>alert(1)</script>>)",
    "![x](https://evil.example/a.png)",
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    "<javascript:alert(1)>",
    "-->\n<script>alert(1)</script>",
    "``<img src=x onerror=alert(1)>``",
]

ARTICLE = """---
title: {quoted}
date: 2026-01-01
tags: [зло]
description: {quoted}
authors: [{quoted}]
params:
  поле:
    label: {quoted}
    help: {quoted}
    options: [{quoted}]
    default: {quoted}
x-evil: {quoted}
---

# {vector}

- **Для кого:** {vector}
- **Модели:** {vector}
- **Экономия времени:** {vector}
- **{vector}:** {vector}
- **Сложность {vector}:** 3/5

> {vector}

{vector}

## Преимущества

1. **{vector}:** {vector}

## Решение: "{vector}"

### {vector}

{vector}

> **Роль {vector}:** {vector}
> **Задача:** {vector} `[поле]` `[{vector}]` `[другое, например: {vector} / {vector}]`

{vector}

## FAQ

- **Q: {vector}**
  - A: {vector}

## Доказательство

### До {vector}

```{vector}
{vector}
```

_({vector})_

### После

> {vector}

## {vector}

{vector}

### {vector}

| {vector} |
| --- |
| {vector} |
"""


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))


def elements(page: Path) -> list[tuple[str, dict[str, str]]]:
    parsed = Elements()
    parsed.feed(page.read_text("utf-8"))
    return parsed.elements


def _quoted(vector: str) -> str:
    return '"' + vector.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an article a vector, built although the articles have errors; beside it a good one."""
    content = tmp_path_factory.mktemp("hostile") / "content"
    (content / "articles").mkdir(parents=True)
    (content / "pages").mkdir()
    for number, vector in enumerate(VECTORS):
        text = ARTICLE.format(vector=vector, quoted=_quoted(vector))
        (content / "articles" / f"a{number}.md").write_text(text, "utf-8")
        page = f"---\ntitle: {_quoted(vector)}\ndescription: {_quoted(vector)}\n---\n\n# {vector}\n\n{vector}\n"
        (content / "pages" / f"p{number}.md").write_text(page, "utf-8")
    library = copy_library(tmp_path_factory.mktemp("library"), content)
    settings = library / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  - promptoteka\n", "  - promptoteka: {strict: false}\n")
    settings.write_text(text, "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    return library / "site"


def test_every_article_and_page_is_there(hostile_site: Path) -> None:
    assert len(list(hostile_site.glob("prompts/*/index.html"))) == len(VECTORS)
    assert len(list(hostile_site.glob("p*/index.html"))) == len(VECTORS)


def scripts(page: Path) -> list[str]:
    """The scripts of a page, by file name or type."""
    found = [attributes for tag, attributes in elements(page) if tag == "script"]
    return sorted(one.get("src", one.get("type", "inline")).rsplit("/", 1)[-1] for one in found)


def test_a_hostile_page_has_the_scripts_of_a_harmless_one_only(hostile_site: Path, site: Path) -> None:
    harmless = [scripts(page) for page in site.rglob("*.html")]
    for page in hostile_site.rglob("*.html"):
        assert scripts(page) in harmless, page


def test_no_element_acts_on_its_own(hostile_site: Path) -> None:
    for page in hostile_site.rglob("*.html"):
        for tag, attributes in elements(page):
            assert not [name for name in attributes if name.startswith("on")], (page, tag, attributes)
            for name in ("href", "src", "action", "content"):
                address = "".join(attributes.get(name, "").split()).lower()
                if name != "content":
                    assert not address.startswith(("javascript:", "data:", "vbscript:")), (page, tag, attributes)
            assert tag not in ("iframe", "object", "embed", "base"), page


def test_no_picture_is_asked_of_another_host(hostile_site: Path) -> None:
    for page in hostile_site.rglob("*.html"):
        for tag, attributes in elements(page):
            assert not (tag == "img" and "//" in attributes.get("src", "")), page


def test_templates_in_a_text_are_text(hostile_site: Path) -> None:
    page = (hostile_site / "prompts" / "a6" / "index.html").read_text("utf-8")
    assert "{{ 7*7 }}" in page
    assert "49" not in page.split("<main")[1].split("</main>")[0]


def test_what_machines_read_is_whole_and_harmless(hostile_site: Path) -> None:
    for path in hostile_site.rglob("feed.xml"):
        ElementTree.parse(path)
    for page in hostile_site.rglob("index.html"):
        for data in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
        ):
            json.loads(data)
    feed = json.loads((hostile_site / "feed.json").read_text("utf-8"))
    assert len(feed["items"]) == len(VECTORS)
    for item in feed["items"]:
        parsed = Elements()
        parsed.feed(item["content_html"])
        assert not [one for one in parsed.elements if one[0] in ("script", "iframe", "svg")], item["id"]
        assert not [name for _, attributes in parsed.elements for name in attributes if name.startswith("on")]
