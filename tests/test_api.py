"""The public face of the package: its names, what its documentation shows, and that it costs nothing until used."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import promptoteka
import pytest

from tests.conftest import ROOT
from tests.test_layers import PACKAGE, imported_names

PUBLIC = (
    *("Article", "Block", "Build", "Catalog", "Config", "Diagnostic", "Fact", "File", "Fixed", "Loaded", "Note"),
    *("Number", "Other", "Parameter", "Passage", "Prompt", "Proof", "Question", "Rating", "Rule", "Sample"),
    *("Section", "Segment", "Severity", "Side", "Source", "Span", "TimeSaved", "TitledText", "UnknownParameter"),
    *("build", "check", "fill", "fix", "load", "settings"),
)
DOCUMENT = ROOT / "docs" / "api.md"
ARTICLE = ROOT / "content" / "articles" / "code-review.md"


def test_the_public_names_are_these() -> None:
    assert promptoteka.__all__ == list(PUBLIC)
    assert set(PUBLIC) <= set(dir(promptoteka))
    assert [name for name in PUBLIC if not hasattr(promptoteka, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'extract'"):
        _ = promptoteka.extract  # type: ignore[attr-defined]


def test_the_document_names_all_of_them() -> None:
    (table,) = re.findall(r"(?:^\|.*\n)+", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert {*re.findall(r"`(\w+)(?:\([^`]*\))?`", table)} == set(PUBLIC)


def test_the_examples_of_the_document_do_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```python\n(.*?)^```", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, DOCUMENT.name, str(DOCUMENT), 0)
    said: list[str] = []
    outcome = doctest.DocTestRunner(verbose=False).run(examples, out=said.append)
    assert (outcome.failed, len(blocks)) == (0, 8), "".join(said)


def test_the_example_answers_from_what_a_site_publishes(site: Path, tmp_path: Path) -> None:
    chart = tmp_path / "minutes.svg"
    example = ROOT / "docs" / "examples" / "minutes_saved.py"
    asked = [sys.executable, "-I", *map(str, (example, site / "api/catalog.json", "--lang", "en", "--svg", chart))]
    rows = subprocess.run(asked, capture_output=True, check=True, text=True).stdout.splitlines()
    minutes = [float(row.split(maxsplit=1)[0]) for row in rows]
    assert minutes == sorted(minutes, reverse=True)
    assert ["75", "security"] in [row.split() for row in rows]
    assert len(ElementTree.parse(chart).findall("{*}rect")) == 1 + len(rows)


def test_importing_it_imports_nothing_of_it() -> None:
    code = (
        "import sys, promptoteka; print([name for name in sys.modules if name.startswith(('promptoteka.', 'typing'))])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], env={"PYTHONPATH": str(PACKAGE.parent)}, capture_output=True, check=True
    )
    assert done.stdout == b"[]\n"


def test_no_room_asks_the_face() -> None:
    """Rooms import one another; of the package's own names they know its version alone."""
    below = (path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE and "theme" not in path.parts)
    asked = {(path.name, name) for path in below for name in imported_names(path) if name.startswith("promptoteka.")}
    faces = {f"promptoteka.{name}" for name in (*PUBLIC, "api")}
    assert [(path, name) for path, name in sorted(asked) if name in faces] == []


def test_an_article_is_the_same_however_it_is_given() -> None:
    config = promptoteka.settings(ROOT)
    by_path = promptoteka.load(ARTICLE)
    by_file = promptoteka.load(promptoteka.File("articles/code-review.md", ARTICLE.read_bytes()), config)
    by_bytes = promptoteka.load(ARTICLE.read_bytes(), config)
    assert by_path.article == by_file.article == promptoteka.load(str(ARTICLE)).article
    assert by_bytes.article.prompts == by_path.article.prompts


def test_a_folder_brings_its_settings(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "empty.md").write_bytes(b"")
    assert [one.rule.name for one in promptoteka.check(tmp_path)] == ["empty-file"]
    (tmp_path / "pyproject.toml").write_text('[tool.promptoteka.check]\nignore = ["empty-file"]\n', "utf-8")
    assert promptoteka.check(tmp_path) == ()
    with pytest.raises(NotADirectoryError):
        promptoteka.check(tmp_path / "articles" / "empty.md")


def test_a_prompt_that_is_not_there_is_said() -> None:
    article = promptoteka.load(ARTICLE).article
    with pytest.raises(LookupError, match="no prompt expert"):
        promptoteka.fill(article, {}, "expert")
