"""A build with errors ends before anything is rendered, and can publish what is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SITES, copy_library, run

BROKEN = "---\ntitle: Не закрыто\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    copied = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    (copied / "content/articles/broken.md").write_text(BROKEN, "utf-8")
    return copied


def test_the_site_stays_and_the_next_step_is_named(library: Path) -> None:
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 1
    assert not (library / "site").exists()
    assert "articles/broken.md" in done.stderr
    assert "promptoteka build --keep-going" in done.stderr


@pytest.mark.parametrize("command", [("promptoteka", "build", "--keep-going"), ("mkdocs", "build")])
def test_what_is_sound_is_published_and_the_rest_is_named(command: tuple[str, ...], library: Path) -> None:
    if command[0] == "mkdocs":
        settings = library / "mkdocs.yml"
        settings.write_text(settings.read_text("utf-8").replace("- promptoteka", "- promptoteka: {keep_going: true}"))
    done = run(*command, cwd=library)
    assert done.returncode == 1
    assert (library / "site/prompts/krug/index.html").is_file()
    assert not (library / "site/prompts/broken").exists()
    assert "articles/broken.md" in done.stderr.rsplit("1 ", 1)[1]
    assert [path.name for path in library.glob(".*")] == []


def test_a_library_that_is_sound_stays_whole(tmp_path: Path) -> None:
    copied = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    assert run("promptoteka", "build", "--keep-going", cwd=copied).returncode == 0


def test_many_problems_are_told_by_cause(library: Path) -> None:
    for number in range(40):
        (library / f"content/articles/broken-{number}.md").write_text(BROKEN, "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 1
    assert done.stderr.count("articles/broken-") < 10
    assert "41" in done.stderr
