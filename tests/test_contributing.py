"""What CONTRIBUTING says of files to touch is true: one of each kind is added to a copy, by these files alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = Path("generator/promptoteka")
TABLE = re.compile(r"^\| (?:a|an) (?P<kind>[^|]+) \| (?P<files>[^|]+\|[^|]+\|[^|]+)\|", re.MULTILINE)
WRITTEN = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
INTERFACE = """\
site.menu: Afdelingen
site.library: Bibliotheek
site.skip: Naar de tekst
palette.label: Kleuren
missing.title: Die kaart is er niet
missing.link: Naar de bibliotheek
keys.title: Toetsen
keys.open: Toon de toetsen
keys.close: Sluiten
library.count:
  one: '{n} prompt in de catalogus'
  other: '{n} prompts in de catalogus'
library.cards: Alle prompts
library.empty: Nog niets.
library.filters: Filters
library.filters-close: Sluit de filters
library.clear: Wis alles
library.retry: Nog eens
sort.label: Volgorde
shelf.label: Planken
shelf.all: Alles
shelf.favourites: Favorieten
"""
"""Twenty texts."""
ARTICLE = """\
---
title: Een contract lezen
date: 2026-01-15
tags: [contract]
lang: nl
level: first
---

# Een contract lezen

## 🚀 Oplossing

### 🥉 Kort

> **Task:** Noem de risico's in `[soort contract]`.
"""


def named(kind: str) -> list[str]:
    """The paths in the row of a kind, placeholders as `*`."""
    rows = {match["kind"]: match["files"] for match in TABLE.finditer(WRITTEN)}
    paths = re.findall(r"`([\w./<>-]+(?:/|\.\w+)[\w./<>-]*)`", rows[kind])
    at_root = ("theme/", "tests/")
    return [
        re.sub(r"<[^>]+>", "*", path if path.startswith(at_root) else (PACKAGE / path).as_posix())
        for path in paths
        if "/" in path
    ]


KINDS = ("rule", "output", "key of the front matter", "facet", "component", "language", "setting", "command", "report")


def test_the_kinds_are_these() -> None:
    assert tuple(match["kind"] for match in TABLE.finditer(WRITTEN)) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_path_of_the_table_is_there(kind: str) -> None:
    paths = named(kind)
    assert paths
    assert [path for path in paths if not any(ROOT.glob(path))] == []


class Copy:
    """A copy of the program and its theme, and a library beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.touched: set[str] = set()
        shutil.copytree(ROOT / PACKAGE, folder / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("theme", "tools"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        (folder / "pyproject.toml").write_text('[tool.promptoteka]\nlang = "en"\nterm-pages = 1\n', "utf-8")
        settings = "site_name: S\ndocs_dir: content\ntheme: {name: material, font: false}\nplugins: [promptoteka]\n"
        (folder / "mkdocs.yml").write_text(settings, "utf-8")
        (folder / "content" / "articles").mkdir(parents=True)
        (folder / "content" / "articles" / "contract.md").write_text(ARTICLE, "utf-8")

    def add(self, path: str, content: str) -> None:
        """A new file, or lines at the end of one."""
        self.touched.add(path)
        (self.root / path).parent.mkdir(exist_ok=True)
        with (self.root / path).open("a", encoding="utf-8") as file:
            file.write(content)

    def edit(self, path: str, old: str, new: str) -> None:
        self.touched.add(path)
        file = self.root / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{path}: {old!r} stands there {text.count(old)} times"
        file.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str, fails: bool = False) -> str:
        """A module of the copy, run as a program; what it prints."""
        environment = {**os.environ, "PYTHONPATH": str(self.root / "generator"), "PROMPTOTEKA_LANG": "en"}
        command = [sys.executable, "-m", *arguments]
        done = subprocess.run(
            command, cwd=self.root, env={**environment, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, check=False
        )
        assert bool(done.returncode) is fails, done.stderr.decode()
        return done.stdout.decode()

    def untold(self, *kinds: str) -> list[str]:
        """What was touched that the rows of these kinds do not name."""
        told = [path for kind in kinds for path in named(kind)]
        return [path for path in sorted(self.touched) if not any(fnmatch(path, pattern) for pattern in told)]


def interface(copy: Copy, *lines: str) -> None:
    copy.add(f"{PACKAGE}/languages/en/interface.yml", "".join(f"{line}\n" for line in lines))


def test_a_language_is_a_folder_and_a_row(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    folder = f"{PACKAGE}/languages/nl"
    profile = "name: Nederlands\nlocale: nl\nterritory: NL\nscripts: [LATIN]\nis_complete: false\nstemmer: dutch\n"
    copy.add(f"{folder}/language.yml", profile)
    copy.add(f"{folder}/interface.yml", INTERFACE)
    copy.edit(f"{PACKAGE}/languages/language.py", '"ko", "zh")', '"ko", "zh", "nl")')
    assert copy.untold("language") == []

    lacking = copy.run("tools.languages").splitlines()
    assert {line for line in lacking if not line.startswith("nl lacks ")} == set()
    assert {"nl lacks interface.yml: card.copy", "nl lacks rules.yml: empty-prompt", "nl lacks stopwords.txt"} <= {
        *lacking
    }
    assert not any("site.menu" in line for line in lacking)

    read = json.loads(copy.run("promptoteka", "extract", "content/articles/contract.md", fails=True))
    assert (read["lang"], read["parameters"][0]["label"]) == ("nl", "soort contract")
    copy.edit("content/articles/contract.md", "level: first\n", "")
    copy.run("promptoteka", "build")
    page = (tmp_path / "site" / "nl" / "prompts" / "contract" / "index.html").read_text("utf-8")
    assert 'lang="nl"' in page
    assert "Naar de tekst" in page  # said by the language
    assert "Copy" in page  # said in English for it
    draft = copy.run("promptoteka", "new", "Nog een", "--lang", "nl", "--no-input")
    assert "lang: nl" in (tmp_path / draft.strip()).read_text("utf-8")


RULE = '''"""The article names no level.

A level tells readers where to begin.

## Example

## Instead
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity

RULE = Rule("PL799", "no-level", Severity.NOTE, "“{title}” has no level", "Add `level`")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    if not loaded.article.level:
        yield Diagnostic(RULE, loaded.source, loaded.source.line_span(0), {"title": loaded.article.title})


ENTRY = Entry(RULE, __doc__, article=check)
'''
OUTPUT = '''"""`levels.txt`: the level of each article."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site


def output(site: Site) -> Iterator[File]:
    lines = (f"{article.slug} {article.level}\\n" for article in site.catalog.articles)
    yield File("levels.txt", "".join(lines).encode())
'''
FACET = """    Facet(
        "level",
        values=lambda article: (article.level,) if article.level else (),
        folder="levels/",
        has_feeds=True,
    ),
    Facet("lang","""


def test_a_rule_an_output_a_key_and_a_facet_are_files_and_rows(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    for path, kind in (
        ("reader/frontmatter/model.py", "Line | None = None"),
        ("model/article/article.py", "str | None"),
    ):
        copy.edit(
            f"{PACKAGE}/{path}", "    category: ", f'    level: {kind}\n    """For whom it is."""\n    category: '
        )
    copy.edit(f"{PACKAGE}/catalog/facets.py", '    Facet("lang",', FACET)
    interface(copy, "facet.level: Level", "index.level: Levels", "all.level: 'All levels: {n}'")
    copy.add(f"{PACKAGE}/site/outputs/levels.py", OUTPUT)
    copy.edit(f"{PACKAGE}/site/outputs/__init__.py", "    home,\n", "    home,\n    levels,\n")
    copy.edit(f"{PACKAGE}/site/outputs/__init__.py", "    robots.output,\n", "    levels.output,\n    robots.output,\n")
    copy.add(f"{PACKAGE}/checks/rules/sections/no_level.py", RULE)
    rules = f"{PACKAGE}/checks/rules/sections/__init__.py"
    copy.edit(rules, "answer_without_question, ", "answer_without_question, no_level, ")
    copy.edit(rules, "answer_without_question.ENTRY)", "answer_without_question.ENTRY, no_level.ENTRY)")
    assert copy.untold("rule", "output", "key of the front matter", "facet") == []

    read = json.loads(copy.run("promptoteka", "extract", "content/articles/contract.md"))
    assert read["level"] == "first"
    assert "level" in json.loads(copy.run("promptoteka", "schema", "frontmatter"))["properties"]
    assert "A level tells readers" in copy.run("promptoteka", "rule", "PL799")
    unlevelled = ARTICLE.replace("level: first\n", "").replace("Een contract", "Nog een contract")
    (tmp_path / "content" / "articles" / "other.md").write_text(unlevelled, "utf-8")
    assert "[no-level]" in copy.run("promptoteka", "check", "--no-cache")
    lacking = copy.run("tools.languages")
    assert {"de lacks rules.yml: no-level", "ru lacks rules/no-level.md", "fr lacks interface.yml: facet.level"} <= {
        *lacking.splitlines()
    }

    copy.run("promptoteka", "build")
    site = tmp_path / "site"
    assert sorted((site / "levels.txt").read_text("utf-8").split("\n")) == ["", "contract first", "other None"]
    assert [path for path in _made(site) if "level" in path]
    assert (site / "rules" / "no-level" / "index.html").is_file()
    assert "Level" in (site / "nl" / "index.html").read_text("utf-8")


def _made(site: Path) -> Iterator[str]:
    """Pages of terms and feeds of the facet."""
    for name in ("levels/index.html", "levels/first/index.html", "levels/first/feed.xml"):
        assert any(site.rglob(name)), name
        yield name
