"""A folder of articles and nothing else is a library: one command gives its site, and `init` the files around it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml
from promptoteka.checks.check import check
from promptoteka.languages import CODES
from promptoteka.languages.example import example
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

from tests.conftest import SITES, run

KRUG = SITES / "minimal/content/articles/krug.md"
LETTER = SITES / "bilingual/content/articles/letter.md"


def linked(page: Path) -> list[str]:
    """The styles and scripts that a page asks for."""
    return re.findall(r'(?:href|src)="([^":]+\.(?:css|js))"', page.read_text("utf-8"))


@pytest.mark.parametrize("folder", ["", "content", "content/articles"])
def test_a_folder_of_articles_gives_a_whole_site(tmp_path: Path, folder: str) -> None:
    library = tmp_path / "our-prompts"
    (library / folder).mkdir(parents=True)
    shutil.copy(LETTER, library / folder)
    (library / "README.md").write_text("# About\n", "utf-8")
    for _ in range(2):
        done = run("promptoteka", "build", cwd=library)
        assert done.returncode == 0, done.stderr
    home = library / "site/index.html"
    page = library / "site/prompts/letter/index.html"
    assert '<html lang="en"' in home.read_text("utf-8")
    assert "our-prompts" in home.read_text("utf-8")
    assert len(linked(page)) > 2
    assert all((page.parent / name).is_file() for name in linked(page))
    assert [one["slug"] for one in json.loads((library / "site/api/catalog.json").read_text("utf-8"))["articles"]] == [
        "letter"
    ]
    checked = run("promptoteka", "check", cwd=library)
    assert (checked.returncode, checked.stderr.split(",")[0]) == (0, "1 article")
    assert run("promptoteka", "fill", "letter", cwd=library).stdout.startswith("**Role:**")
    assert sorted(path.name for path in library.iterdir() if path.name[0] != ".") == sorted(
        {folder.partition("/")[0] or "letter.md", "README.md", "site"}
    )


def test_a_new_article_lies_beside_those_that_exist(tmp_path: Path) -> None:
    shutil.copy(LETTER, tmp_path)
    done = run("promptoteka", "new", "Minutes", cwd=tmp_path)
    assert done.stdout == "minutes.md\n", done.stderr
    assert run("promptoteka", "check", cwd=tmp_path).stderr.startswith("2 articles")


def test_settings_say_the_name_and_the_language(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shutil.copy(LETTER, tmp_path / "content")
    (tmp_path / "pyproject.toml").write_text('[tool.promptoteka]\nlang = "de"\nsite-name = "Briefe"\n', "utf-8")
    done = run("promptoteka", "build", "--site-dir", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    home = (tmp_path / "out/index.html").read_text("utf-8")
    assert '<html lang="de"' in home
    assert "Briefe" in home
    assert (tmp_path / "out/en/prompts/letter/index.html").is_file()


def test_a_folder_without_articles_is_told_what_to_do(tmp_path: Path) -> None:
    done = run("promptoteka", "build", cwd=tmp_path)
    assert done.returncode == 2
    assert "there are no articles here" in done.stderr
    assert "promptoteka init" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("theme", ["", "theme: material\n", "theme: {name: material, palette: {scheme: slate}}\n"])
def test_any_configuration_that_names_the_plugin_has_its_styles(tmp_path: Path, theme: str) -> None:
    (tmp_path / "content").mkdir()
    shutil.copy(KRUG, tmp_path / "content")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: X\ndocs_dir: content\n{theme}plugins: [promptoteka]\n", "utf-8")
    done = run("mkdocs", "build", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = tmp_path / "site/prompts/krug/index.html"
    assert any(name.endswith("assets/css/site.css") for name in linked(page))
    assert all((page.parent / name).is_file() for name in linked(page))
    assert ('id="__palette_2"' in page.read_text("utf-8")) == ("palette" not in theme)


def test_another_theme_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shutil.copy(KRUG, tmp_path / "content")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: X\ndocs_dir: content\ntheme: readthedocs\nplugins: [promptoteka]\n", "utf-8"
    )
    done = run("mkdocs", "build", cwd=tmp_path)
    assert done.returncode == 1
    assert "The theme `readthedocs` will not do" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_build_speaks_the_language_of_the_environment(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_text("# Нет заголовочного блока\n\nТекст.\n", "utf-8")
    for lang in ("en", "de"):
        said = [
            run("promptoteka", name, cwd=tmp_path, environment={"PROMPTOTEKA_LANG": lang})
            for name in ("check", "build")
        ]
        [sentence] = {
            one.message(lang)
            for one in check([File("bad.md", (tmp_path / "bad.md").read_bytes())], Config()).diagnostics
            if one.is_error and one.rule.code == "PL101"
        }
        assert sentence in said[0].stdout
        assert sentence in said[1].stderr


def test_init_writes_a_library_that_is_right_and_can_be_built(tmp_path: Path) -> None:
    folder = tmp_path / 'Our "prompts"'
    folder.mkdir()
    done = run("promptoteka", "init", "--lang", "fr", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["tool"]["promptoteka"] == {
        "site-name": 'Our "prompts"',
        "lang": "fr",
    }
    for path in folder.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    workflow = folder / ".github/workflows/prompts.yml"
    assert set(yaml.safe_load(workflow.read_text("utf-8"))["jobs"]) == {"check", "build", "deploy"}
    judged = subprocess.run(
        [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", str(workflow)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout
    checked = run("promptoteka", "check", "--strict", cwd=folder)
    assert checked.returncode == 0, checked.stdout
    built = run("promptoteka", "build", cwd=folder)
    assert built.returncode == 0, built.stderr
    assert '<html lang="fr"' in (folder / "site/index.html").read_text("utf-8")


def test_init_leaves_what_exists_as_it_is(tmp_path: Path) -> None:
    shutil.copy(LETTER, tmp_path)
    (tmp_path / ".gitignore").write_text("mine\n", "utf-8")
    done = run("promptoteka", "init", cwd=tmp_path)
    assert ".gitignore: exists, and stays as it is" in done.stderr
    assert (tmp_path / ".gitignore").read_text("utf-8") == "mine\n"
    assert not (tmp_path / "content").exists()
    again = run("promptoteka", "init", cwd=tmp_path)
    assert ": written" not in again.stderr


@pytest.mark.parametrize("lang", CODES)
def test_the_example_is_right_in_every_language(lang: str) -> None:
    config = Config(lang=lang)
    written = File("articles/minutes.md", example(lang, date(2026, 1, 5)).encode())
    checked = check([written], config)
    assert {one.rule.name for one in checked.diagnostics} == {"missing-section"}  # a note: it is a small one
    article = checked.library.articles[0].article
    assert (article.lang, len(article.prompts), len(article.parameters), len(article.faq)) == (lang, 1, 2, 1)
    assert article.time_saved
    assert build([written], config, Templates([theme_folder()])).pages
