"""A build with errors ends before anything is rendered, and can publish what is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SITES, add_setting, copy_library, run

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


def test_what_stands_for_many_files_leaves_all_of_them_out(library: Path) -> None:
    """A habit of a library is told once (`checks/habits.py`), at the first file that has it."""
    add_setting(library, 'check.severity = {"no-keywords" = "error"}')
    for number in range(12):
        head = f"---\ntitle: Письмо {number}\ndate: 2026-01-05\ntags: [письма]\n---\n\n# Письмо {number}\n\n"
        text = f"{head}## Решение\n\n> Пиши.\n"
        (library / f"content/articles/letter-{number}.md").write_text(text, "utf-8")
    done = run("promptoteka", "build", "--keep-going", cwd=library)
    assert done.returncode == 1
    assert not (library / "site/prompts").exists()
    named = done.stderr.rsplit("14 ", 1)[1]
    assert all(f"articles/letter-{number}.md" in named for number in range(12))
