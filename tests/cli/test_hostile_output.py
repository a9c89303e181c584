"""Nothing that a stranger names or writes commands a terminal or a CI runner, whatever the command."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from promptoteka.plugin.log import guard

from tests.conftest import SITES, run

TEXT = (SITES / "minimal/content/articles/krug.md").read_bytes()
ORDERS = ("\n::error::x", "\r##[error]x", "##vso[task.x]", "\x1b[31m", "\x9b", "\u202e", "\u200b", "\U000e0041")
NAMES = (b"bytes-\xff.md", *(f"a{order}{number}.md".encode() for number, order in enumerate(ORDERS)))

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A library in Git whose new articles have hostile names and texts."""
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    folder.joinpath("krug.md").write_bytes(TEXT)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "x"], cwd=tmp_path, check=True)
    text = TEXT.replace(b"date: 2026", b"date: x") + "".join(f"\n\nText{order}\n" for order in ORDERS).encode()
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(text)
    return tmp_path


def commands(output: str) -> list[str]:
    """The lines of an output that command somebody, or hide something."""
    return [
        line
        for line in output.split("\n")
        if line.lstrip().startswith("::error::")
        or "##[" in line
        or "##vso[" in line
        or any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in line.replace("\t", ""))
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            ("check", "--output-format", name)
            for name in ("concise", "full", "json", "github", "sarif", "junit", "rdjson")
        ),
        ("check", "--changed-since", "HEAD", "--changes", "changes.md"),
        ("check", "--all"),
        ("fix", "--diff"),
        ("translations",),
        ("translations", "--format", "json"),
        ("extract", "no\x1b[31m\n::error::file.md"),
        ("rule", "PL\x1b[31m\n::error::x"),
    ],
)
def test_what_a_command_prints_commands_nobody(hostile: Path, arguments: tuple[str, ...]) -> None:
    environment = {"CI": "true", "GITHUB_STEP_SUMMARY": str(hostile / "summary.md")}
    done = run("promptoteka", *arguments, cwd=hostile, environment=environment)
    written = [path.read_text("utf-8") for path in hostile.glob("*.md")]
    assert "Traceback" not in done.stderr
    for output in (done.stdout, done.stderr, *written):
        assert commands(output) == []


def test_a_baseline_holds_names_that_are_not_utf_8(hostile: Path) -> None:
    for written in (["--write-baseline"], []):
        command = ("promptoteka", "check", "--baseline", "known.json", *written)
        done = run(*command, "--output-format", "json", cwd=hostile)
        assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_an_article_of_any_name_is_json(hostile: Path) -> None:
    name = os.fsdecode(b"content/articles/" + NAMES[0])
    done = run("promptoteka", "extract", name, cwd=hostile)
    assert json.loads(done.stdout)["source"] == "articles/bytes-\\xff.md"


@pytest.fixture
def said() -> Iterator[tuple[logging.Logger, list[str]]]:
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    above, log = logging.getLogger("above"), logging.getLogger("above.plugin")
    handler = Kept()
    above.addHandler(handler)
    yield log, lines
    above.removeHandler(handler)


def test_the_log_of_a_build_is_guarded_above_us_too(said: tuple[logging.Logger, list[str]]) -> None:
    log, lines = said
    guard(log)
    log.warning("No file %s", "a\x1b[31m\n::error::x")
    logging.getLogger("above").warning("two\nlines\t##[error]")
    assert lines == ["No file a⟨U+001B⟩[31m\n⟨U+003A⟩:error::x", "two\nlines\t⟨U+0023⟩#[error]"]
