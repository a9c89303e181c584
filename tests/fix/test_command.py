"""`promptoteka fix`, as it is called."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from promptoteka.cli.diff import painted, unified
from promptoteka.text.shown import visible

from tests.conftest import ROOT, run
from tests.fix.test_fix import GOOD, QUOTED, TITLE

EXPECTED: Final = Path(__file__).parent / "expected" / "fix.diff"
REFERENCE: Final = ROOT / "tests/fixtures/reference/article.md"
DAMAGED: Final = (
    ("\ufeff" + GOOD)
    .replace(TITLE, QUOTED)
    .replace("сосед.", "со\u202eсед.")
    .replace("# Письмо соседу\n", "# Письмо соседу\r\n")
    .rstrip("\n")
)
MENDED: Final = GOOD.rstrip("\n")


UNWATCHED = {"CI": "", "TF_BUILD": "", "TEAMCITY_VERSION": ""}
"""What is printed goes to a program and not to the log of a CI job, wherever the tests run."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A working folder with a damaged article, a clean one, and one with an error that nothing mends."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "bad.md").write_bytes(DAMAGED.encode())
    (articles / "clean.md").write_bytes(GOOD.encode())
    (articles / "wrong.md").write_bytes(GOOD.replace("date: 2026-01-15", "date: вчера").encode())
    return tmp_path


def test_diff_shows_what_would_change_and_writes_nothing(library: Path, pytestconfig: pytest.Config) -> None:
    before = _bytes(library)
    done = run("promptoteka", "fix", "--diff", cwd=library, environment=UNWATCHED)
    shown = "\n".join(map(visible, done.stdout.split("\n")))
    if pytestconfig.getoption("update"):
        EXPECTED.parent.mkdir(exist_ok=True)
        EXPECTED.write_text(shown, "utf-8")
    assert done.returncode == 1
    assert shown == EXPECTED.read_text("utf-8")
    assert done.stderr.splitlines()[0].startswith("content/articles/bad.md: can be mended: PL005, PL008, PL022, PL113")
    assert done.stderr.splitlines()[-1].startswith("1 file can be mended, ")
    assert _bytes(library) == before


def test_the_log_of_a_ci_job_shows_the_same_lines(library: Path) -> None:
    plain = run("promptoteka", "fix", "--diff", cwd=library, environment=UNWATCHED).stdout.split("\n")
    watched = run("promptoteka", "fix", "--diff", cwd=library, environment={"CI": "true"}).stdout.split("\n")
    assert [line[:6] for line in watched[3:]] == [visible(line)[:6].rstrip("\r") for line in plain[3:]]
    assert "\\ No newline at end of file" in watched


@pytest.mark.skipif(not shutil.which("patch"), reason="needs `patch`")
@pytest.mark.parametrize("is_in_ci", ["", "true"])
def test_a_diff_in_a_file_can_be_applied_also_in_a_ci_job(library: Path, tmp_path: Path, is_in_ci: str) -> None:
    diff = tmp_path / "mend.patch"
    with diff.open("wb") as output:
        subprocess.run(
            [sys.executable, "-m", "promptoteka", "fix", "--diff"],
            cwd=library,
            env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "CI": is_in_ci},
            stdout=output,
            check=False,
        )
    subprocess.run(["patch", "--binary", "-p0"], cwd=library, input=diff.read_bytes(), check=True, capture_output=True)
    assert (library / "content/articles/bad.md").read_bytes() == MENDED.encode()


def test_a_diff_of_nothing_is_empty(library: Path) -> None:
    done = run("promptoteka", "fix", "--diff", "content/articles/clean.md", cwd=library)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[-1].startswith("0 files can be mended, ")


def test_files_are_mended_and_what_is_left_is_counted(library: Path) -> None:
    (library / "content/articles/bad.md").chmod(0o640)
    before = _bytes(library)
    done = run("promptoteka", "fix", cwd=library)
    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert lines[0].startswith("content/articles/bad.md: mended PL005, PL008, PL022, PL113")
    assert any(line.startswith("content/articles/wrong.md: ") and "left" in line for line in lines)
    assert lines[-1].startswith("1 file mended, ")
    after = _bytes(library)
    assert after.pop("content/articles/bad.md") == MENDED.encode()
    assert before.items() >= after.items()
    assert before.keys() == {*after, "content/articles/bad.md"}
    assert (library / "content/articles/bad.md").stat().st_mode & 0o777 == 0o640
    again = run("promptoteka", "fix", cwd=library)
    assert again.stderr.splitlines()[-1].startswith("0 files mended, ")


def test_what_is_left_is_what_check_says(library: Path) -> None:
    left = run("promptoteka", "fix", cwd=library).stderr.splitlines()[-1]
    assert (
        run("promptoteka", "check", cwd=library).stderr.splitlines()[-1].endswith(left.split(", ")[1].split(" left")[0])
    )


def test_the_exit_code_is_0_when_no_error_is_left(library: Path) -> None:
    done = run("promptoteka", "fix", "content/articles/bad.md", cwd=library)
    assert done.returncode == 0
    assert (library / "content/articles/bad.md").read_bytes() == MENDED.encode()


def test_a_file_outside_of_content_is_mended(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(DAMAGED.encode())
    (tmp_path / "b.md").write_bytes(DAMAGED.encode())
    done = run("promptoteka", "fix", tmp_path / "a.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.md").read_bytes() == MENDED.encode()
    assert (tmp_path / "b.md").read_bytes() == DAMAGED.encode()


def test_standard_input_is_mended_to_standard_output() -> None:
    done = run("promptoteka", "fix", "-", stdin=REFERENCE.read_bytes().decode("mac_roman").encode())
    assert done.stdout.encode() == REFERENCE.read_bytes()
    assert done.stderr.startswith("stdin.md: mended PL002")
    same = run("promptoteka", "fix", "-", stdin=GOOD.encode())
    assert (same.returncode, same.stdout) == (0, GOOD)
    diff = run("promptoteka", "fix", "--diff", "-", stdin=DAMAGED.encode())
    assert diff.returncode == 1
    assert diff.stdout.startswith("--- stdin.md\n+++ stdin.md\n")


def test_rules_can_be_chosen(library: Path) -> None:
    path = library / "content/articles/bad.md"
    run("promptoteka", "fix", "--select", "PL005,mixed-line-ends", path, cwd=library)
    assert path.read_bytes() == DAMAGED[1:].replace("\r\n", "\n").encode()
    run("promptoteka", "fix", "--ignore", "PL113", path, cwd=library)
    assert path.read_bytes() == MENDED.replace(TITLE, QUOTED).encode()


def test_messages_speak_russian(library: Path) -> None:
    done = run("promptoteka", "fix", "--diff", cwd=library, environment={"PROMPTOTEKA_LANG": "ru"})
    lines = done.stderr.splitlines()
    assert lines[0].startswith("content/articles/bad.md: можно исправить PL005")
    assert lines[-1].startswith("Можно исправить 1 файл, ")


def test_a_symlink_is_not_followed(library: Path) -> None:
    target = library / "elsewhere.md"
    target.write_bytes(DAMAGED.encode())
    link = library / "content/articles/link.md"
    link.symlink_to(target)
    done = run("promptoteka", "fix", link, cwd=library)
    assert done.returncode == 2
    assert "symbolic link" in done.stderr
    run("promptoteka", "fix", cwd=library)
    assert link.is_symlink()
    assert target.read_bytes() == DAMAGED.encode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_wrong_usage(library: Path) -> None:
    articles = library / "content/articles"
    articles.chmod(0o500)
    done = run("promptoteka", "fix", cwd=library)
    articles.chmod(0o700)
    assert done.returncode == 2
    assert "Permission denied" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [(["no-such-file.md"], "no such file"), (["-", "a.md"], "stands alone"), (["--nothing"], "No such option")],
)
def test_wrong_usage_gives_exit_code_2(arguments: list[str], complaint: str, tmp_path: Path) -> None:
    done = run("promptoteka", "fix", *arguments, cwd=tmp_path, stdin=b"")
    assert done.returncode == 2
    assert complaint in done.stderr


def test_a_terminal_is_shown_what_would_not_be_seen() -> None:
    lines = [painted(line) for line in unified("а\u202e\r\nб\x1b[2J\tв\r\n".encode(), "а\r\nб\tв\r\n".encode(), "a.md")]
    assert lines == [
        "\x1b[1m--- a.md\x1b[0m\n",
        "\x1b[1m+++ a.md\x1b[0m\n",
        "\x1b[36m@@ -1,2 +1,2 @@\x1b[0m\n",
        "\x1b[31m-а⟨U+202E⟩⟨U+000D⟩\x1b[0m\n",
        "\x1b[31m-б⟨U+001B⟩[2J\tв⟨U+000D⟩\x1b[0m\n",
        "\x1b[32m+а⟨U+000D⟩\x1b[0m\n",
        "\x1b[32m+б\tв⟨U+000D⟩\x1b[0m\n",
    ]
    (*_, kept) = (painted(line) for line in unified(b"a\r\nb\r\n", b"x\r\nb\r\n", "a.md"))
    assert kept == " b\n"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
