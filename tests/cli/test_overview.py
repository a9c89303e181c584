"""What `promptoteka check` says first of a library with many problems, and habits that are told once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from promptoteka.checks.check import check
from promptoteka.checks.overview import overview
from promptoteka.languages import CODES
from promptoteka.model.config import Config, FrontMatterConfig
from promptoteka.model.files import File

from tests.conftest import run

ARTICLE = """---
title: "{title}"
date: 2026-01-05
tags: [letters]
{keys}keywords: [post]
---

# {title}

- **🤖 Models:** GPT-4

## 🚀 Solution

> You are an editor. Write about `[topic]` to `[addressee]`.
"""
COUNT = 40


def article(number: int, keys: str = "author: Anna\nlayout: post\n") -> str:
    return ARTICLE.format(title=f"Letter number {number}", keys=keys)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder `posts` of another house: forty articles in a layout of theirs, and a document."""
    for number in range(COUNT):
        folder = tmp_path / "posts" / f"letter-{number:02}"
        folder.mkdir(parents=True)
        (folder / "index.en.md").write_text(article(number), "utf-8")
    (tmp_path / "posts/README.md").write_text("# Posts\n", "utf-8")
    return tmp_path


def said(library: Path, *arguments: str) -> str:
    return run("promptoteka", "check", "posts", *arguments, cwd=library).stdout


def test_what_was_read_comes_first(library: Path) -> None:
    assert said(library).splitlines()[:4] == [
        "40 articles: en 40",
        "Layout: <slug>/index.<lang>.md",
        "Left out as documents: posts/README.md",
        "80 errors, 2 notes",
    ]


def test_a_cause_has_one_example_and_the_line_of_settings_that_ends_it(library: Path) -> None:
    lines = said(library, "--select", "unknown-key").splitlines()
    place = lines.index("80 errors: PL107 unknown-key, in 40 files")
    assert lines[place + 1 : place + 3] == [
        "    posts/letter-00/index.en.md:5 Unknown key `author`",
        '    settings: [tool.promptoteka.front-matter] keys = {"author" = "authors", "layout" = "ignore"}',
    ]
    table, line = lines[place + 2].removeprefix("    settings: ").split("] ", 1)
    (library / "pyproject.toml").write_text(f"{table}]\n{line}\n", "utf-8")
    assert said(library, "--select", "unknown-key") == ""


def test_keys_that_articles_lack_need_not_be_required(library: Path) -> None:
    for path in library.glob("posts/*/index.en.md"):
        path.write_text(path.read_text("utf-8").replace("tags: [letters]\n", ""), "utf-8")
    said_of_it = '    settings: [tool.promptoteka.front-matter] required = ["title", "date"]'
    assert said_of_it in said(library, "--select", "missing-key").splitlines()


def test_fix_can_be_pointed_at_the_cause_that_is_named(library: Path) -> None:
    for path in library.glob("posts/*/index.en.md"):
        text = path.read_text("utf-8").replace("`[topic]`", "{topic}").replace("author: Anna\nlayout: post\n", "")
        path.write_text(text.replace("\n# ", "\n \n# "), "utf-8")
    lines = said(library, "--select", "lookalike-placeholder").splitlines()
    named = next(line for line in lines if line.startswith("    mends it: promptoteka "))
    command = named.removeprefix("    mends it: promptoteka ").split()
    assert command == ["fix", "--select", "lookalike-placeholder", "posts"]
    done = run("promptoteka", *command, cwd=library)
    assert done.stderr.splitlines()[-1] == "40 files mended, 0 problems left"
    assert "about `[topic]` to" in (library / "posts/letter-39/index.en.md").read_text("utf-8")
    assert said(library, "--select", "lookalike-placeholder") == ""


def test_the_list_follows_if_all_of_it_is_asked_for(library: Path) -> None:
    assert " --> " not in said(library)
    assert said(library, "--all").count(" --> ") == 82
    assert "40 articles: en 40\n" in said(library, "--all")


@pytest.mark.parametrize("format_", ["concise", "json-lines"])
def test_a_line_a_problem_stays_so(library: Path, format_: str) -> None:
    lines = said(library, "--output-format", format_).splitlines()
    assert sum("PL107" in line for line in lines) == 80
    assert "40 articles" not in lines[0]


def test_a_short_list_is_given_at_once(library: Path) -> None:
    assert said(library, "--select", "retired-model").startswith("note PL706 [retired-model] ")


@pytest.mark.parametrize("lang", CODES)
def test_it_is_said_in_every_language(library: Path, lang: str) -> None:
    done = run("promptoteka", "check", "posts", cwd=library, environment={"PROMPTOTEKA_LANG": lang})
    assert "promptoteka check --all posts" in done.stdout
    assert '[tool.promptoteka.check] severity = {"missing-section" = "off"}' in done.stdout


def files(count: int, keys: str) -> list[File]:
    names = (f"posts/{number:02}.md" for number in range(COUNT))
    return [File(name, article(n, keys if n < count else "").encode()) for n, name in enumerate(names)]


def test_a_picture_folder_that_is_not_there_is_told_once() -> None:
    found = check(files(COUNT, "image: pictures/a.png\n"), Config(layout="flat")).diagnostics
    (told,) = (one for one in found if one.rule.name == "unusable-image")
    assert len(told.alike) == COUNT - 1
    assert told.message("en").endswith(": there is no such file (so in 40 files)")


def test_what_few_articles_have_is_told_of_each() -> None:
    found = check(files(10, "image: pictures/a.png\n"), Config(layout="flat")).diagnostics
    told = [one for one in found if one.rule.name == "unusable-image"]
    assert [one.alike for one in told] == [()] * 10


def test_a_habit_counts_in_all_its_files() -> None:
    config = Config(layout="flat", front_matter=FrontMatterConfig(keys={"layout": "ignore"}))
    checked = check(files(COUNT, "image: pictures/a.png\n"), config)
    (cause,) = (
        one
        for one in overview(checked.library, checked.diagnostics, config).causes
        if one.rule.name == "unusable-image"
    )
    assert (cause.count, cause.files) == (COUNT, COUNT)


def test_a_library_of_one_language_in_two_layouts_says_how_many_each(library: Path) -> None:
    (library / "posts/en").mkdir()
    (library / "posts/en/another.md").write_text(article(99), "utf-8")
    assert said(library).splitlines()[1] == "Layout: <slug>/index.<lang>.md 40, <lang>/<slug>.md 1"


def test_one_file_of_a_habit_is_told_alone(library: Path) -> None:
    done = run(
        "promptoteka",
        "check",
        "posts/letter-01/index.en.md",
        "--output-format",
        "json",
        "--select",
        "PL706",
        cwd=library,
    )
    assert [one["message"].count("so in") for one in json.loads(done.stdout)] == [0]
