"""Translations kept in step: faults planted in a group of three languages, the table, and what `accept` writes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from promptoteka.languages import CODES
from promptoteka.model import files
from promptoteka.site.build import build

from tests.conftest import run
from tests.site.libraries import CONFIG, TEMPLATES, page

RU = """---
title: Письмо соседу
date: 2026-01-15
tags: [письма]
lang: ru
slug: letter
---
# Письмо соседу

- **🤖 Рекомендуемые модели:** ChatGPT, Claude
- **⭐ Сложность:** ⭐⭐⭐☆☆

## Решение

### Базовая версия

> **Задача:** Напиши письмо, которое получит `[имя]`, о `[тема]`.

### Продвинутая версия

> **Задача:** Напиши письмо, которое получит `[имя]`, о `[тема]`, в тоне `[тон]`.
"""
EN = """---
title: A letter to a neighbour
date: 2026-01-20
tags: [letters]
lang: en
slug: letter
translation_of: letter
---
# A letter to a neighbour

- **🤖 Recommended models:** ChatGPT, Claude
- **⭐ Difficulty:** ⭐⭐⭐☆☆

## Solution

### Basic version

> **Task:** Write a letter to `[name]` about `[topic]`.

### Pro version

> **Task:** Write a letter to `[name]` about `[topic]` in a `[tone]` tone.
"""
DE = """---
title: Brief an die Nachbarn
date: 2026-01-20
tags: [briefe]
lang: de
slug: letter
translation_of: letter
---
# Brief an die Nachbarn

- **🤖 Empfohlene Modelle:** ChatGPT, Claude
- **⭐ Schwierigkeit:** ⭐⭐⭐☆☆

## Lösung

### Basis-Version

> **Aufgabe:** Schreibe `[Name]` einen Brief über `[Thema]`.

### Profi-Version

> **Aufgabe:** Schreibe `[Name]` einen Brief über `[Thema]` im Ton `[Ton]`.
"""
ALL = "content/articles/letter.{lang}.md"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A group of three languages in step, the source Russian, with both translations accepted."""
    (tmp_path / "content/articles").mkdir(parents=True)
    for lang, text in (("ru", RU), ("en", EN), ("de", DE)):
        (tmp_path / ALL.format(lang=lang)).write_text(text, "utf-8")
    done = run("promptoteka", "translation", "accept", "content", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "2 translations are said to be in step\n")
    return tmp_path


def change(library: Path, lang: str, old: str, new: str) -> None:
    path = library / ALL.format(lang=lang)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def found(library: Path, lang: str = "en") -> list[tuple[str, str, str]]:
    """(path, name of the rule, message) of what the rules about translations find."""
    options = ("--select", "PL8", "--output-format", "json")
    done = run("promptoteka", "check", *options, cwd=library, environment={"PROMPTOTEKA_LANG": lang})
    return [(Path(one["path"]).name, one["name"], one["message"]) for one in json.loads(done.stdout)]


def lose_a_placeholder(library: Path) -> None:
    change(library, "en", " in a `[tone]` tone", "")


def change_a_star(library: Path) -> None:
    change(library, "de", "⭐⭐⭐☆☆", "⭐⭐☆☆☆")


def change_the_prompt(library: Path) -> None:
    change(library, "ru", "Напиши письмо, которое", "Составь короткое письмо, которое")


def leave_korean(library: Path) -> None:
    change(library, "de", "[briefe]", "[briefe, 편지]")


FAULTS: dict[Callable[[Path], None], tuple[str, str, str]] = {
    lose_a_placeholder: (
        "letter.en.md",
        "other-fields",
        "Not as in the source (`ru`): 2 fields in `pro` (the source has 3)",
    ),
    change_a_star: ("letter.de.md", "other-facts", "Not as in the source (`ru`): `difficulty` is 2 (in the source 3)"),
    change_the_prompt: (
        "letter.de.md",
        "stale-translation",
        "Older than the last change of prompts in articles/letter.ru.md; also: `en`",
    ),
    leave_korean: (
        "letter.de.md",
        "foreign-script",
        "“편지” is in the script of another language than the article (`de`); such words: 1",
    ),
}


def test_a_group_in_step_is_clean(library: Path) -> None:
    assert found(library) == []


@pytest.mark.parametrize("plant", FAULTS)
def test_a_planted_fault_is_named_once(plant: Callable[[Path], None], library: Path) -> None:
    plant(library)
    assert found(library) == [FAULTS[plant]]


def test_all_faults_together_are_named_once_each(library: Path) -> None:
    for plant in FAULTS:
        plant(library)
    assert sorted(found(library)) == sorted(FAULTS.values())


def test_every_language_words_them(library: Path) -> None:
    for plant in FAULTS:
        plant(library)
    said = {lang: [message for _, _, message in found(library, lang)] for lang in CODES}
    assert all(len(messages) == len(FAULTS) for messages in said.values())
    assert len({tuple(messages) for messages in said.values()}) == len(CODES)


def test_accepting_writes_one_key_and_ends_the_warning(library: Path) -> None:
    change_the_prompt(library)
    before = (library / ALL.format(lang="en")).read_text("utf-8").splitlines()
    done = run("promptoteka", "translation", "accept", ALL.format(lang="en"), cwd=library)
    assert done.returncode == 0, done.stderr
    after = (library / ALL.format(lang="en")).read_text("utf-8").splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old[:13], new[:13]) for old, new in changed] == [('translates: "', 'translates: "')]
    assert found(library) == [
        ("letter.de.md", "stale-translation", FAULTS[change_the_prompt][2].removesuffix("; also: `en`"))
    ]


def test_line_ends_stay(library: Path) -> None:
    path = library / ALL.format(lang="en")
    written = EN.replace("\n", "\r\n").encode()
    path.write_bytes(written)
    assert run("promptoteka", "translation", "accept", path, cwd=library).returncode == 0
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") == written.count(b"\n") + 1


def test_a_source_cannot_be_accepted(library: Path) -> None:
    path = ALL.format(lang="ru")
    done = run("promptoteka", "translation", "accept", path, cwd=library)
    assert done.returncode == 2
    assert f"{path} is no translation of another article" in done.stderr


def test_the_table_says_what_is_there_stale_and_missing(library: Path) -> None:
    change_the_prompt(library)
    run("promptoteka", "translation", "accept", ALL.format(lang="en"), cwd=library)
    alone = EN.replace("slug: letter\ntranslation_of: letter\n", "").replace("A letter", "A note")
    (library / "content/articles/note.md").write_text(alone, "utf-8")
    assert run("promptoteka", "translations", cwd=library).stdout.splitlines() == [
        "        de  en  ru",
        "letter   !   ✓   ✓",
        "note     –   ✓   –",
        "✓        0   2   1",
        "!        1   0   0",
        "–        1   0   1",
        "✓ in step, ! older than its source, – missing",
    ]
    assert json.loads(run("promptoteka", "translations", "--format", "json", cwd=library).stdout) == {
        "languages": ["de", "en", "ru"],
        "articles": [
            {"slug": "letter", "source": "ru", "states": {"de": "stale", "en": "there", "ru": "there"}},
            {"slug": "note", "source": "en", "states": {"de": "missing", "en": "there", "ru": "missing"}},
        ],
        "counts": {
            "de": {"there": 0, "stale": 1, "missing": 1},
            "en": {"there": 2, "stale": 0, "missing": 0},
            "ru": {"there": 1, "stale": 0, "missing": 1},
        },
    }


def commit(library: Path, *paths: str) -> None:
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run((*git, "add", *(paths or (".",))), cwd=library, check=True)
    subprocess.run((*git, "commit", "-q", "-m", "x"), cwd=library, check=True)


def test_without_a_digest_the_history_decides(library: Path) -> None:
    for lang, text in (("en", EN), ("de", DE)):
        (library / ALL.format(lang=lang)).write_text(text, "utf-8")
    subprocess.run(("git", "init", "-q"), cwd=library, check=True)
    change(library, "ru", "date: 2026-01-15", "date: 2026-01-15\nupdated: 2026-02-01")
    assert [name for _, name, _ in found(library)] == ["stale-translation"]  # by the days: nothing is committed
    commit(library)
    assert found(library) == []
    change_the_prompt(library)
    assert found(library) == [FAULTS[change_the_prompt]]
    commit(library)
    assert found(library) == [FAULTS[change_the_prompt]]
    change(library, "de", "einen Brief", "einen kurzen Brief")
    change(library, "en", "a letter to `", "a short letter to `")
    commit(library)
    assert found(library) == []
    change(library, "ru", "tags: [письма]", "tags: [соседи]")
    commit(library)
    assert found(library) == []


def test_readers_of_a_stale_translation_are_told(library: Path) -> None:
    change_the_prompt(library)
    run("promptoteka", "translation", "accept", ALL.format(lang="en"), cwd=library)
    made = build(files.read(library / "content"), CONFIG, TEMPLATES)
    german, english = (page(made, f"{lang}/prompts/letter/").html for lang in ("de", "en"))
    line = german.partition('<p class="article-head__stale">')[2].partition("</p>")[0]
    assert line.startswith("Das Original wurde nach dieser Übersetzung geändert. <a href=")
    assert 'href="../../../prompts/letter/" hreflang="ru"' in line
    assert line.endswith(">Zum Original</a>")
    assert "article-head__stale" not in english
