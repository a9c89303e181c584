"""`promptoteka check`, as authors and a maintainer's CI call it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, SITES, run

TEXT = (SITES / "minimal/content/articles/krug.md").read_text("utf-8")
BROKEN = TEXT.replace("date: 2026-01-05\n", "")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with a `content/` of one good article."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/krug.md").write_text(TEXT, "utf-8")
    return tmp_path


def article(library: Path, name: str, text: str) -> Path:
    path = library / "content" / "articles" / name
    path.write_text(text, "utf-8")
    return path


def codes(library: Path, *arguments: str | Path) -> list[tuple[str, str]]:
    """(path, code) of what `check` finds, errors alone."""
    done = run("promptoteka", "check", "--output-format", "json", "--ignore", "PL2,PL407", *arguments, cwd=library)
    return [(one["path"], one["code"]) for one in json.loads(done.stdout)]


def test_the_content_of_this_repository_is_clean() -> None:
    done = run("promptoteka", "check", "--strict", ROOT / "content")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    assert done.stderr.endswith(" articles, 0 problems, 2 problems are silenced by comments\n")


def test_problems_of_the_whole_library_are_named(library: Path) -> None:
    article(library, "one.md", TEXT.replace("tags: [книги]", "tags: [книги]\nslug: same"))
    two = TEXT.replace("tags: [книги]", "tags: [книги]\nslug: same\nimage: ../secret.png")
    article(library, "two.md", f"{two}\nСм. [там](three.md).\n")
    found = codes(library, "--select", "PL6,PL701")
    assert found == [
        ("content/articles/two.md", "PL701"),
        ("content/articles/two.md", "PL602"),
        ("content/articles/two.md", "PL601"),
    ]


def test_given_paths_are_checked_with_the_rules_of_the_whole_catalog(library: Path) -> None:
    article(library, "bad.md", BROKEN)
    path = article(library, "two.md", BROKEN.replace("tags: [книги]", "tags: [книги]\nslug: krug"))
    found = codes(library, path, "--select", "PL108,PL701")
    assert found == [("content/articles/two.md", "PL108"), ("content/articles/two.md", "PL701")]


def test_a_folder_outside_content_is_a_library_of_its_own(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "a.md").write_text(BROKEN, "utf-8")
    (other / "b.md").write_text(TEXT, "utf-8")
    assert codes(library, other, "--select", "PL108") == [("elsewhere/a.md", "PL108")]
    assert codes(library, other / "b.md", "--select", "PL108") == []


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_fail_where_they_are_to(library: Path, arguments: list[str], code: int) -> None:
    article(library, "krug.md", f"{TEXT}\nСм. [там](three.md).\n")
    done = run("promptoteka", "check", "--select", "broken-link", *arguments, cwd=library)
    assert done.returncode == code
    assert "warning[PL601]" in done.stdout or "PL601" in done.stdout


def test_rules_are_chosen_by_code_beginning_and_name(library: Path) -> None:
    article(library, "krug.md", f"{BROKEN}\nСм. [там](three.md).\n")
    assert {code for _, code in codes(library, "--select", "PL10,broken-link")} == {"PL108", "PL601"}
    assert {code for _, code in codes(library, "--select", "PL10,PL6", "--ignore", "missing-key")} == {"PL601"}


def test_settings_switch_rules_off_by_path(library: Path) -> None:
    settings = '[tool.promptoteka.check]\nper-path-ignores = {"articles/old-*" = ["PL108"]}\n'
    (library / "pyproject.toml").write_text(settings, "utf-8")
    article(library, "old-one.md", BROKEN)
    article(library, "new-one.md", BROKEN)
    assert codes(library, "--select", "PL108") == [("content/articles/new-one.md", "PL108")]


def test_wrong_settings_are_a_usage_error(library: Path) -> None:
    (library / "pyproject.toml").write_text("[tool.promptoteka]\nlng = 'ru'\n", "utf-8")
    done = run("promptoteka", "check", cwd=library)
    assert done.returncode == 2
    assert "lng" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_comment_silences_a_rule_for_the_block_below(library: Path) -> None:
    comment = "<!-- promptoteka: ignore PL601 страница появится в мае -->"
    article(library, "krug.md", f"{TEXT}\n{comment}\n[там](three.md)\n\n[и там](four.md)\n")
    found = json.loads(
        run("promptoteka", "check", "--output-format", "json", "--select", "PL6,PL9", cwd=library).stdout
    )
    assert [(one["code"], one["line"]) for one in found] == [("PL601", 17)]


def test_a_comment_without_need_or_reason_is_reported(library: Path) -> None:
    unused = "<!-- promptoteka: ignore PL601 когда-то было нужно -->"
    bare = "<!-- promptoteka: ignore PL601 -->\n[там](three.md)"
    article(library, "krug.md", f"{TEXT}\n{unused}\nАбзац.\n\n{bare}\n")
    assert sorted(code for _, code in codes(library, "--select", "PL6,PL9")) == ["PL601", "PL901", "PL902"]


def test_a_comment_above_the_title_silences_the_file(library: Path) -> None:
    comment = "<!-- promptoteka: ignore PL108 перенесено из старого блога -->\n\n# Круг"
    article(library, "krug.md", BROKEN.replace("# Круг", comment, 1))
    assert codes(library, "--select", "PL108,PL9") == []


def test_a_baseline_leaves_old_problems_out(library: Path) -> None:
    path = article(library, "krug.md", f"{TEXT}\n[там](three.md)\n")
    command = ("promptoteka", "check", "--strict", "--select", "PL6", "--baseline", "known.json")
    first = run(*command, "--write-baseline", cwd=library)
    assert first.returncode == 0
    assert len(json.loads((library / "known.json").read_text("utf-8"))) == 1
    path.write_text(path.read_text("utf-8").replace("# Круг", "\n\n# Круг") + "\n[сюда](four.md)\n", "utf-8")
    second = run(*command, cwd=library)
    assert second.returncode == 1
    assert "four.md" in second.stdout
    assert "three.md" not in second.stdout
    (library / "known.json").write_text("{}", "utf-8")
    assert run("promptoteka", "check", "--baseline", "known.json", cwd=library).returncode == 2


def test_statistics_count_by_rule(library: Path) -> None:
    article(library, "krug.md", f"{TEXT}\n[a](b.md)\n\n[c](d.md)\n")
    done = run("promptoteka", "check", "--select", "PL6", "--statistics", cwd=library)
    assert done.stdout == "     2 PL601 warning broken-link\n"


def test_a_report_goes_to_a_file(library: Path) -> None:
    article(library, "krug.md", BROKEN)
    done = run("promptoteka", "check", "--output-format", "sarif", "--output", "report.sarif", cwd=library)
    assert done.stdout == ""
    assert json.loads((library / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_the_github_report_fills_the_step_summary(library: Path) -> None:
    article(library, "krug.md", BROKEN)
    summary = library / "summary.md"
    done = run(
        "promptoteka",
        "check",
        "--output-format",
        "github",
        cwd=library,
        environment={"GITHUB_STEP_SUMMARY": str(summary)},
    )
    assert "::error file=content/articles/krug.md,line=1," in done.stdout
    assert "PL108" in summary.read_text("utf-8")


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(library: Path) -> Path:
    """The library in a Git repository, with an old problem, committed."""
    article(library, "old.md", BROKEN.replace("Круг чтения", "Старая статья"))
    article(library, "gone.md", TEXT.replace("Круг чтения", "Уходящая статья"))
    git(library, "init", "-q")
    git(library, "add", ".")
    git(library, "commit", "-qm", "first")
    return library


def test_changed_since_names_new_problems_only(repository: Path) -> None:
    article(repository, "new.md", BROKEN.replace("Круг чтения", "Новая статья"))
    found = codes(repository, "--changed-since", "HEAD", "--select", "PL108")
    assert found == [("content/articles/new.md", "PL108")]


def test_changed_since_names_lost_addresses(repository: Path) -> None:
    content = repository / "content/articles"
    (content / "gone.md").rename(content / "renamed.md")
    assert ("content/articles/gone.md", "PL707") in codes(repository, "--changed-since", "HEAD")
    assert codes(repository, "--changed-since", "HEAD", "--ignore", "lost-address", "--select", "PL7") == []
    text = (content / "renamed.md").read_text("utf-8").replace("tags: [книги]", "tags: [книги]\naliases: [gone]")
    (content / "renamed.md").write_text(text, "utf-8")
    assert "PL707" not in {code for _, code in codes(repository, "--changed-since", "HEAD")}


SILENCED = "<!-- promptoteka: ignore broken-link the page comes in May -->\nSee [it](nowhere.md).\n"


def test_changed_since_names_what_is_newly_silenced(repository: Path) -> None:
    arguments = ("--changed-since", "HEAD", "--select", "PL601,PL9")
    before = article(repository, "before.md", TEXT + f"\n{SILENCED}")
    subprocess.run(["git", "add", "."], cwd=repository, check=True)
    subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "x"], cwd=repository, check=True)
    assert codes(repository, *arguments) == []
    before.write_text(f"{TEXT}\nMoved down.\n\n{SILENCED}", "utf-8")
    assert codes(repository, *arguments) == []
    article(repository, "after.md", TEXT.replace("slug:", "x-slug:") + f"\n{SILENCED}")
    assert codes(repository, *arguments) == [("content/articles/after.md", "PL905")]


@pytest.mark.parametrize("name", ["json", "github", "sarif", "junit", "rdjson", "full", "concise"])
def test_what_is_silenced_is_counted_in_every_format(library: Path, name: str) -> None:
    article(library, "krug.md", TEXT + f"\n{SILENCED}")
    summary = library / "summary.md"
    environment = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = run("promptoteka", "check", "--output-format", name, cwd=library, environment=environment)
    assert "1 problem is silenced by a comment" in done.stderr
    assert name != "github" or "1 problem is silenced by a comment" in summary.read_text("utf-8")
    assert name != "sarif" or json.loads(done.stdout)["runs"][0]["properties"] == {"silenced": 1}


def test_changed_since_tells_what_changed_for_readers(repository: Path) -> None:
    content = repository / "content/articles"
    text = TEXT.replace("Посоветуй три книги о предмете `[предмет]`.", "Посоветуй `[сколько]` книг. ```")
    (content / "krug.md").write_text(text, "utf-8")
    (content / "gone.md").unlink()
    article(repository, "new.md", TEXT.replace("Круг чтения", "<u>Новая</u> @статья"))
    arguments = ("--changed-since", "HEAD", "--changes", "changes.md")
    run("promptoteka", "check", *arguments, cwd=repository)
    changes = (repository / "changes.md").read_text("utf-8")
    assert "### What changed for readers" in changes
    assert "A new article: \\<u\\>Новая\\</u\\> \\@статья (`new`)" in changes
    assert "An article is gone: Уходящая статья (`gone`)" in changes
    assert "+**Задача:** Посоветуй `[сколько]` книг." in changes
    assert "````diff" in changes
    assert "New fields: «сколько»" in changes
    assert "Fields gone: «предмет»" in changes


@pytest.mark.parametrize("revision", ["no-such-revision", "--help"])
def test_a_revision_that_is_not_there_is_a_usage_error(repository: Path, revision: str) -> None:
    done = run("promptoteka", "check", f"--changed-since={revision}", cwd=repository)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_changed_since_needs_a_repository(library: Path) -> None:
    assert run("promptoteka", "check", "--changed-since", "HEAD", cwd=library).returncode == 2


def test_watch_checks_again_when_a_file_changes(library: Path) -> None:
    import sys
    import time

    with subprocess.Popen(
        [sys.executable, "-m", "promptoteka", "check", "--watch", "--output-format", "concise", "--select", "PL108"],
        cwd=library,
        env={"PYTHONPATH": str(ROOT / "generator"), "PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        assert b"1 article, 0 problems" in process.stdout.readline()
        time.sleep(0.5)
        article(library, "krug.md", BROKEN)
        assert b"PL108" in process.stdout.readline()
        process.terminate()
