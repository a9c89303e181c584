"""`promptoteka new`: the article passes `check` but for the texts to fill in, and nothing is ever overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, run

MEETING = "Протокол встречи из заметок"


@pytest.mark.parametrize(
    ("title", "options", "slug", "lang"),
    [
        (MEETING, ["--tag", "Большие письма", "--tag", "встречи"], "protokol-vstrechi-iz-zametok", "ru"),
        ('What "it" does: a\\b #1', ["--tag", "letters"], "what-it-does-a-b-1", "en"),
        ("Notes", ["--lang", "ru", "--slug", "zametki"], "zametki", "ru"),
        ("Заметки " * 14, ["--no-input"], "zametki-" * 9 + "zametki", "ru"),
    ],
)
def test_a_new_article_passes_but_for_the_texts_to_fill_in(
    title: str, options: list[str], slug: str, lang: str, tmp_path: Path
) -> None:
    done = run("promptoteka", "new", title, *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"content/articles/{slug}.md\n"), done.stderr
    checked = run("promptoteka", "check", "--output-format", "json-lines", cwd=tmp_path)
    assert checked.returncode == 1
    assert [json.loads(line)["code"] for line in checked.stdout.splitlines()] == ["PL211"]
    article = json.loads(run("promptoteka", "extract", f"content/articles/{slug}.md", cwd=tmp_path).stdout)
    assert (article["slug"], article["lang"], article["title"]) == (slug, lang, title.strip())
    assert [prompt["id"] for prompt in article["prompts"]] == ["basic", "pro"]
    assert article["prompts"][0]["parameters"] == article["prompts"][1]["parameters"] != []
    assert all(article[part] for part in ("insight", "faq", "anatomy", "proof", "conclusion", "benefits", "time_saved"))
    assert not article["other"]


def test_tags_are_written_as_tags_are(tmp_path: Path) -> None:
    run("promptoteka", "new", MEETING, "--tag", "Большие письма", "--tag", "AI", "--tag", "ai", cwd=tmp_path)
    written = next(tmp_path.rglob("*.md")).read_text("utf-8")
    assert "\ntags: [большие-письма, ai]\n" in written


def test_every_place_to_fill_in_is_named(tmp_path: Path) -> None:
    run("promptoteka", "new", MEETING, cwd=tmp_path)
    written = next(tmp_path.rglob("*.md")).read_text("utf-8")
    (found,) = json.loads(run("promptoteka", "check", "--output-format", "json", cwd=tmp_path).stdout)
    lines = [str(number) for number, line in enumerate(written.split("\n"), start=1) if "Заполните:" in line]
    assert len(lines) > 20
    assert f"{written.count('Заполните:')}, lines {', '.join(lines)}" in found["message"]


@pytest.mark.parametrize("existing", ["zametki.md", "drugoy.md"])
def test_an_article_is_never_overwritten(existing: str, tmp_path: Path) -> None:
    path = tmp_path / "content" / "articles" / existing
    path.parent.mkdir(parents=True)
    path.write_text("---\ntitle: Моё\nslug: zametki\n---\n", "utf-8")
    done = run("promptoteka", "new", "Заметки", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"content/articles/{existing} exists; this name is free: --slug zametki-2" in done.stderr
    assert [one.name for one in tmp_path.rglob("*.md")] == [existing]
    assert run("promptoteka", "new", "Заметки", "--slug", "zametki-2", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "A title is due"),
        (["  "], "A title is due"),
        (["<script>"], "Such an article would not pass: `title`"),
        (["x" * 121], "Such an article would not pass: `title`"),
        (["Notes", "--slug", "../notes"], "The name `../notes` will not do"),
        (["Notes", "--slug", "Notes"], "The name `Notes` will not do"),
        (["Notes", *(part for n in range(9) for part in ("--tag", f"t{n}"))], "would not pass: `tags`"),
        (["!!!"], "The title gives no file name"),
    ],
)
def test_wrong_usage_writes_nothing(arguments: list[str], complaint: str, tmp_path: Path) -> None:
    done = run("promptoteka", "new", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("*.md")) == []


def test_it_speaks_the_language_of_the_environment(tmp_path: Path) -> None:
    done = run("promptoteka", "new", cwd=tmp_path, environment={"PROMPTOTEKA_LANG": "ru"})
    assert "Нужен заголовок" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_at_a_terminal_it_asks_for_what_is_not_given(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PROMPTOTEKA_LANG": "en"}
    command = [sys.executable, "-m", "promptoteka", "new"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as asking:
        os.close(theirs)
        for answer in ("  Notes  on paper ", "xx", "", "letters, Paper"):
            os.write(ours, f"{answer}\n".encode())
        said, asked = (stream.decode() for stream in asking.communicate(timeout=60))
    os.close(ours)
    assert (asking.returncode, said.strip()) == (0, "content/articles/notes-on-paper.md"), asked
    assert [question in asked for question in ("Title of the article:", "Language", "Tags, 1 to 8")] == [True] * 3
    written = (tmp_path / "content/articles/notes-on-paper.md").read_text("utf-8")
    assert "lang: en" in written
    assert "\ntags: [letters, paper]\n" in written
