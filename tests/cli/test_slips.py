"""Nothing passes by a slip: what is misspelt, missing or not read is refused or said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from promptoteka.checks.check import check
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

from tests.conftest import SITES, copy_library, run

ARTICLE = (SITES / "minimal/content/articles/krug.md").read_text("utf-8")
BROKEN = ARTICLE.replace("date: 2026-01-05\n", "")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library whose only article is right."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/krug.md").write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ('langg = "ru"', "There is no setting `langg`; did you mean `lang`"),
        ('select = ["PL4"]', "There is no setting `select`; did you mean `check.select`?"),
        ('check = {selct = ["PL4"]}', "There is no setting `check.selct`; did you mean `check.select`?"),
        ('in-language.de = {site-nam = "x"}', "did you mean `in-language.de.site-name`?"),
        ("today = 2026-01-01", "There is no setting `today`"),
        ('front-matter = {requird = ["title"]}', "did you mean `front-matter.required`?"),
        ('front-matter = {author = "autors"}', "`front-matter.author`: `autors` will not do; it can be"),
        ('front-matter = {required = ["titel"]}', "did you mean `title`?"),
        ('check.severity = {PL414 = "eror"}', "`check.severity.PL414`: `eror` will not do; it can be `error`"),
        ('lang = "rus"', "`lang`: `rus` will not do"),
        ("lang = 7", "`lang`: a text in quotes is due, not `7`"),
        ("term-pages = 0", "`term-pages`: 0 is too small; 1 is the least"),
        ('term-pages = "many"', "`term-pages`: a whole number is due"),
        ('reference = "perhaps"', "`reference`: true or false is due"),
        ('targets = "chatgpt"', '`targets`: a list, ["…", "…"], is due'),
        ('targets = ["chatgtp"]', "did you mean `chatgpt`?"),
        ('own-targets = {x = "ftp:x"}', "`own-targets.x`: an address, https://…, is due"),
        ("check = 3", "`check`: a table, {… = …}, is due, not `3`"),
        ("lang = = 3", "pyproject.toml: line 2, column 8: this is no TOML: `lang = = 3`"),
    ],
)
def test_wrong_settings_are_told_in_a_sentence(library: Path, table: str, sentence: str) -> None:
    (library / "pyproject.toml").write_text(f"[tool.promptoteka]\n{table}\n", "utf-8")
    done = run("promptoteka", "check", cwd=library)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "pydantic" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_says_the_same_of_settings(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    (library / "pyproject.toml").write_text('[tool.promptoteka]\nlangg = "ru"\n', "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 1
    assert "There is no setting `langg`; did you mean `lang`" in done.stderr
    assert not (library / "site").exists()


def test_a_baseline_that_does_not_exist_is_refused(library: Path) -> None:
    done = run("promptoteka", "check", "--baseline", "typo.json", cwd=library)
    assert done.returncode == 2
    assert "typo.json: there is no such file" in done.stderr
    assert "--write-baseline" in done.stderr
    assert not (library / "typo.json").exists()
    nowhere = run("promptoteka", "check", "--baseline", "no/where.json", "--write-baseline", cwd=library)
    assert nowhere.returncode == 2
    assert "Traceback" not in nowhere.stderr


def test_problems_of_a_baseline_that_are_mended_are_said(library: Path) -> None:
    path = library / "content/articles/bad.md"
    path.write_text(BROKEN, "utf-8")
    command = ("promptoteka", "check", "--baseline", "known.json")
    run(*command, "--write-baseline", cwd=library)
    assert run(*command, cwd=library).stderr.count("known.json") == 0
    path.unlink()
    done = run(*command, cwd=library)
    assert done.returncode == 0
    assert "no longer there" in done.stderr
    assert "articles/bad.md" in done.stderr
    assert "known.json" not in run(*command, "--select", "PL6", cwd=library).stderr


def test_a_path_that_is_not_read_is_said(library: Path) -> None:
    for name in ("stray.md", "aside/other.md"):
        path = library / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BROKEN, "utf-8")
        done = run("promptoteka", "check", f"content/{name}", cwd=library)
        assert f"content/{name}: this file is not read: the articles are in `articles/` here" in done.stderr
    (library / "content/README.md").write_text("# About\n", "utf-8")
    assert (
        "content/README.md: this is no article" in run("promptoteka", "check", "content/README.md", cwd=library).stderr
    )
    assert "not read" not in run("promptoteka", "check", "content/articles/krug.md", cwd=library).stderr


def test_settings_of_another_folder_are_said(library: Path, tmp_path: Path) -> None:
    (library / "pyproject.toml").write_text('[tool.promptoteka]\ncheck.select = ["PL6"]\n', "utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = run("promptoteka", "check", "../content", cwd=elsewhere)
    assert "these settings do not count here" not in done.stderr  # they are found above the working folder, too
    inner = library / "inner/content/articles"
    inner.mkdir(parents=True)
    (inner / "krug.md").write_text(ARTICLE, "utf-8")
    (library / "inner/pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert "do not count" not in run("promptoteka", "check", "inner/content", cwd=library).stderr
    (library / "inner/pyproject.toml").write_text('[tool.promptoteka]\nlang = "en"\n', "utf-8")
    done = run("promptoteka", "check", "inner/content", cwd=library)
    assert "inner/pyproject.toml: these settings do not count here; they do after: cd inner" in done.stderr


def test_an_unfilled_skeleton_is_not_published(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    written = run("promptoteka", "new", "Minutes of a meeting", cwd=library)
    assert written.returncode == 0, written.stderr
    done = run("promptoteka", "check", "--output-format", "json", cwd=library)
    assert done.returncode == 1
    graves = [(one["code"], one["path"]) for one in json.loads(done.stdout) if one["severity"] == "error"]
    assert graves == [("PL211", "content/articles/minutes-of-a-meeting.md")]
    built = run("promptoteka", "build", cwd=library)
    assert built.returncode == 1
    assert not (library / "site").exists()


def test_an_article_is_held_back_until_its_day(library: Path) -> None:
    path = library / "content/articles/later.md"
    path.write_text(ARTICLE.replace("2026-01-05", "2062-01-05").replace("# Круг", "# Другой круг"), "utf-8")
    [found] = json.loads(
        run("promptoteka", "check", "--output-format", "json", "--select", "PL110", cwd=library).stdout
    )
    assert (found["path"], found["line"]) == ("content/articles/later.md", 3)
    assert "2062-01-05" in found["message"]
    assert "held back until that day" in found["help"]
    for day, published in ((date(2062, 1, 4), ["krug"]), (date(2062, 1, 5), ["later", "krug"])):
        built = build(files.read(library / "content"), Config(today=day), Templates([theme_folder()]))
        assert [article.slug for article in built.catalog.articles] == published
        assert ("prompts/later/" in {page.address for page in built.pages}) == ("later" in published)


def test_what_is_held_back_is_no_place_to_lead_to(library: Path) -> None:
    folder = library / "content/articles"
    (folder / "later.md").write_text(ARTICLE.replace("2026-01-05", "2062-01-05"), "utf-8")
    (folder / "krug.md").write_text(f"{ARTICLE}\nСм. [дальше](later.md).\n", "utf-8")
    for day, broken in ((date(2062, 1, 4), ["PL601"]), (date(2062, 1, 5), [])):
        found = check(files.read(library / "content"), Config(today=day)).diagnostics
        assert [one.rule.code for one in found if one.rule.code == "PL601"] == broken
