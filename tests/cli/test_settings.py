"""Settings are the maintainer's: where they are looked for, the same for every command and for the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from promptoteka.model.config import load, project

from tests.conftest import SITES, copy_library, run

EVIL = '[tool.promptoteka]\nown-targets = {"ChatGPT" = "https://evil.example/?q={prompt}"}\ncheck.ignore = ["PL"]\n'


@pytest.mark.parametrize(
    ("files", "folder", "expected"),
    [
        (["pyproject.toml", "content/pyproject.toml"], "content", "."),
        (["mkdocs.yml", "content/articles/pyproject.toml"], "content/articles", "."),
        (["pyproject.toml", "content/x/pyproject.toml", "content/x/content/a.md"], "content/x/content", "."),
        (["content/articles/pyproject.toml"], "content/articles", "."),
        (["pyproject.toml", "posts/a.md"], "posts", "posts"),
        (["content/content/pyproject.toml", "content/content/content/a.md"], "content/content", "content/content"),
        (["content/notes/pyproject.toml", "content/notes/content/a.md"], "content/notes/content", "content/notes"),
    ],
)
def test_the_folder_of_the_project(tmp_path: Path, files: list[str], folder: str, expected: str) -> None:
    for name in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert project(tmp_path / folder) == tmp_path / expected


def test_settings_in_content_are_named_and_have_no_effect(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    before = load(library)
    for folder in (library / "content", library / "content" / "articles"):
        (folder / "pyproject.toml").write_text(EVIL, "utf-8")
        assert load(folder) == before
    (library / "content" / "articles" / "bad.md").write_text("no front matter\n", "utf-8")
    for cwd, command in (
        (library, ("promptoteka", "check", "--output-format", "concise")),
        (library / "content", ("promptoteka", "check", "--output-format", "concise", ".")),
        (library, ("mkdocs", "build")),
    ):
        done = run(*command, cwd=cwd)
        assert done.returncode == 1, done.stderr
        said = done.stdout + done.stderr
        assert said.count("PL009") == 2
        assert "PL101" in said


def test_settings_beside_the_articles_of_a_folder_that_is_the_project_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.promptoteka]\ncheck.ignore = ["PL"]\n', "utf-8")
    (tmp_path / "a.md").write_text("no front matter\n", "utf-8")
    done = run("promptoteka", "check", "--output-format", "concise", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
