"""Whatever the system refuses ends in one line that names the path and what to do, with exit code 2."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Any

import pytest
from promptoteka.cli.main import main
from promptoteka.languages import CODES
from promptoteka.model import files
from promptoteka.model.disk.failures import sentence
from promptoteka.model.disk.lock import Busy, Owner
from promptoteka.model.files import Changed

from tests.conftest import ROOT, SITES, copy_library, run
from tests.disk.test_swap import HOLD, mounted

LETTER = "content/articles/letter.md"
FULL = Path("/dev/full")
COMMANDS = {
    "check": ["check", "--statistics", "--select", "PL"],
    "check as JSON": ["check", "--output-format", "json"],
    "extract": ["extract", LETTER],
    "fill": ["fill", LETTER],
    "fix": ["fix", "-"],
    "rule": ["rule"],
    "schema": ["schema", "article"],
    "translations": ["translations"],
    "new": ["new", "A letter to a bank", "--lang", "en"],
    "help": ["--help"],
    "help of a command": ["check", "--help"],
    "version": ["--version"],
}
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return copy_library(tmp_path / "library", SITES / "bilingual" / "content")


def start(library: Path, *arguments: str, **options: Any) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PROMPTOTEKA_LANG": "en"}
    command = [sys.executable, "-m", "promptoteka", *arguments]
    return subprocess.Popen(command, cwd=library, env=environment, text=True, stderr=subprocess.PIPE, **options)


def is_sentence(said: str, *names: str) -> bool:
    lines = said.strip().splitlines()
    return len(lines) == 1 and "Traceback" not in said and all(name in said for name in names)


def in_process(monkeypatch: pytest.MonkeyPatch, library: Path, *arguments: str) -> int:
    """The exit code of a command in this process, whose system can be made to fail."""
    monkeypatch.chdir(library)
    monkeypatch.setenv("PROMPTOTEKA_LANG", "en")
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert isinstance(ended.value.code, int)
    return ended.value.code


@needs_full
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=list(COMMANDS))
def test_a_full_disk_behind_the_output(arguments: list[str], library: Path) -> None:
    with FULL.open("w") as full, (library / LETTER).open() as letter:
        process = start(library, *arguments, stdin=letter, stdout=full)
        said = process.communicate()[1]
    last = said.strip().splitlines()[-1]
    assert process.returncode == 2, said
    assert is_sentence(last, "standard output", "no space is left"), said
    assert "Traceback" not in said
    assert "Exception ignored" not in said


@pytest.mark.parametrize("arguments", [["check", "--output-format", "json"], ["rule"], ["schema", "article"]])
def test_a_closed_pipe_is_no_news(arguments: list[str], library: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = start(library, *arguments, stdout=writer)
    os.close(writer)
    said = process.communicate()[1]
    assert (process.returncode, said) == (2, "")


@pytest.mark.parametrize("option", ["--output", "--write-baseline --baseline", "--changes"])
def test_an_output_in_no_folder(option: str, library: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=library, check=True)
    subprocess.run(["git", "add", "."], cwd=library, check=True)
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, "commit", "-qm", "all"], cwd=library, check=True)
    since = ["--changed-since", "HEAD"] if option == "--changes" else []
    done = run("promptoteka", "check", *since, *option.split(), "no/such/report", cwd=library)
    assert done.returncode == 2
    assert is_sentence(done.stderr, "no/such", "make the folder")


@needs_full
def test_a_full_disk_behind_a_report(library: Path) -> None:
    done = run("promptoteka", "check", "--output", FULL, cwd=library)
    assert done.returncode == 2
    assert is_sentence(done.stderr, str(FULL), "no space is left")


def test_a_report_is_written_whole_or_not_at_all(library: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with mounted(small, "-o", "size=16k"):
        report = small / "report.json"
        report.write_text("old", "utf-8")
        (small / "filler").write_bytes(bytes(12 << 10))
        done = run("promptoteka", "check", "--output-format", "sarif", "--output", report, cwd=library)
        assert done.returncode == 2
        assert is_sentence(done.stderr, str(report), "no space is left")
        assert report.read_text("utf-8") == "old"
        assert {path.name for path in small.iterdir()} == {"report.json", "filler"}


def test_a_traceback_is_for_those_who_ask(library: Path) -> None:
    done = run("promptoteka", "--traceback", "check", "--output", "no/such/report", cwd=library)
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert "FileNotFoundError" in done.stderr


def test_what_goes_while_it_is_read_is_named(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read = files.read_bytes

    def gone(path: Path) -> bytes:
        if path.name == "letter.md":
            path.unlink(missing_ok=True)
        return read(path)

    for command in ("check", "fix", "extract"):
        (library / LETTER).write_bytes((SITES / "bilingual" / LETTER).read_bytes())
        with monkeypatch.context() as patched:
            patched.setattr(files, "read_bytes", gone)
            assert in_process(patched, library, command, LETTER) == 2
        assert is_sentence(capsys.readouterr().err, LETTER, "it has just gone")


def test_what_may_not_be_read_is_named(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = Path.open

    def refused(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "letter.md":
            raise PermissionError(errno.EACCES, "no", str(path))
        return opened(path, *arguments, **options)

    for command in ("check", "fix", "extract"):
        with monkeypatch.context() as patched:
            patched.setattr(Path, "open", refused)
            assert in_process(patched, library, command, LETTER) == 2
        assert is_sentence(capsys.readouterr().err, LETTER, "no permission")


def test_a_folder_that_may_not_be_listed_is_named(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = os.scandir

    def refused(path: Any = ".") -> Any:
        if os.fspath(path).endswith("articles"):
            raise PermissionError(errno.EACCES, "no", os.fspath(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert in_process(monkeypatch, library, "check") == 2
    assert is_sentence(capsys.readouterr().err, "content/articles", "no permission")


def test_what_changes_while_it_is_read_is_read_again_and_named_at_last(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("one", "utf-8")

    class Writer(type(path)):  # type: ignore[misc]
        turns = 0

        def open(self, *arguments: Any, **options: Any) -> Any:
            file = super().open(*arguments, **options)
            if self.name == "a.md" and Writer.turns:
                Writer.turns -= 1
                real = file.read

                def read() -> bytes:
                    found: bytes = real()
                    os.write(os.open(self, os.O_WRONLY | os.O_APPEND), b"more")
                    return found

                return _Read(file, read)
            return file

    Writer.turns = 2
    assert files.read_bytes(Writer(path)) == b"onemoremore"
    Writer.turns = 99
    with pytest.raises(Changed, match=r"a\.md"):
        files.read_bytes(Writer(path))


class _Read:
    """A file whose reading is not its own."""

    def __init__(self, file: Any, read: Callable[[], bytes]) -> None:
        self._file, self.read, self.fileno = file, read, file.fileno

    def __enter__(self) -> _Read:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()


def test_what_an_author_saves_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("what the author has just saved", "utf-8")
    with pytest.raises(Changed, match=r"a\.md"):
        files.mend_file(path, b"what was read", b"what was mended")
    assert path.read_text("utf-8") == "what the author has just saved"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_names_that_are_not_utf_8_do_not_end_a_check(library: Path) -> None:
    name = os.fsdecode(b"content/articles/\xff\xfe.md")
    try:
        (library / name).write_bytes((library / LETTER).read_bytes())
    except OSError:
        pytest.skip("this file system has no such names")
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "all"]):
        subprocess.run(["git", *command], cwd=library, check=True)
    (library / os.fsdecode(b"content/articles/\xfd.md")).write_bytes((library / LETTER).read_bytes())
    for options in (
        ["--baseline", "b.json", "--write-baseline"],
        ["--baseline", "b.json"],
        ["--changed-since", "HEAD", "--changes", "c.md"],
    ):
        done = run("promptoteka", "check", *options, cwd=library)
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr
    assert rb"\\xff\\xfe.md" in (library / "b.json").read_bytes()


def test_a_build_beside_another_names_it(library: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "kept").mkdir(parents=True)
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline()
        for program in (["promptoteka", "build"], ["mkdocs", "build", "-q"]):
            done = run(*program, "--site-dir", site, cwd=library)
            assert done.returncode == 2, done.stderr
            last = done.stderr.splitlines()[-1]
            assert is_sentence(last, f"process {other.pid} on ", str(tmp_path), "The site stays as it was")
            assert "Traceback" not in done.stderr
        other.kill()
    assert (site / "kept").is_dir()


def test_a_build_on_a_full_disk_leaves_the_old_site(library: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with mounted(small, "-o", "size=1m"):
        site = small / "site"
        site.mkdir()
        (site / "index.html").write_text("old", "utf-8")
        done = run("promptoteka", "build", "--site-dir", site, cwd=library)
        assert done.returncode == 2, done.stderr
        last = done.stderr.splitlines()[-1]
        assert is_sentence(last, str(small), "no space is left", "The site stays as it was"), done.stderr
        assert "Traceback" not in done.stderr
        assert [path.name for path in small.iterdir()] == ["site"]
        assert [path.read_text("utf-8") for path in site.iterdir()] == ["old"]


def test_a_build_on_a_disk_that_is_read_only(library: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with mounted(small):
        (small / "site").mkdir()
        subprocess.run(["mount", "-o", "remount,ro", small], check=True)
        done = run("promptoteka", "build", "--site-dir", small / "site", cwd=library)
        assert done.returncode == 2, done.stderr
        assert is_sentence(done.stderr, str(small), "read-only", "The site stays as it was")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_check_that_is_ended_says_so(name: str, library: Path) -> None:
    process = start(library, "check", "--watch", stdout=subprocess.DEVNULL)
    assert process.stderr
    process.stderr.readline()
    time.sleep(0.2)
    process.send_signal(getattr(signal, name))
    said = process.communicate()[1]
    assert process.returncode == 2
    assert said.strip().endswith("Interrupted: nothing is half done, you can start again")
    assert "Traceback" not in said


@pytest.mark.parametrize("lang", CODES)
def test_every_error_has_a_sentence_in_every_language(lang: str) -> None:
    path = "/srv/site/\x1b[31mx\n\udcff\u202e"
    errors: list[BaseException] = [OSError(code, os.strerror(code), path) for code in errno.errorcode]
    errors += [OSError("of no kind"), MemoryError(), BrokenExecutor(), ValueError("a bug\n"), Changed(Path(path))]
    errors += [Busy(Path(path), None)]
    busy = Busy(Path(path), None)
    busy.owner = Owner(7, "host\x1b", "2026-01-01")
    errors.append(busy)
    for error in errors:
        said = sentence(error, lang, "here")
        assert said.isprintable(), error
        assert isinstance(error, ValueError) or "x" in said or "here" in said, error
        assert "{" not in said, error
