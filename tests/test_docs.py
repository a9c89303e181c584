"""The pages in `docs/` that are written by hand, and the map in the README, say what the code is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from promptoteka.languages import CODES, language
from promptoteka.model.config import Config
from promptoteka.reader.layout import PATTERNS

from tests.conftest import ROOT
from tests.test_layers import IMPORTERS, PACKAGE, ROOMS

ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
FORMAT = (ROOT / "docs" / "format.md").read_text("utf-8")
WRITTEN = ("README.md", "README.ru.md", "CONTRIBUTING.md", "SECURITY.md")
PAGES = {
    "docs/architecture.md": ARCHITECTURE,
    "docs/format.md": FORMAT,
    **{
        name: (ROOT / name).read_text("utf-8")
        for name in ("README.md", "README.ru.md", "CONTRIBUTING.md", "SECURITY.md")
    },
}
TOP = ("benchmarks", "content", "docs", "generator", "tests", "theme", "tools")


def test_the_rooms_are_those_of_the_layers() -> None:
    section = ARCHITECTURE.partition("## Eleven rooms")[2].partition("\n## ")[0]
    assert re.findall(r"^\| \d+ \| `(\w+)` \|", section, re.MULTILINE) == list(ROOMS)


def test_every_library_that_is_needed_has_a_row() -> None:
    _, _, behind = ARCHITECTURE.partition("## Choices of libraries")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needed = [re.split(r"[^\w-]", wanted)[0] for wanted in settings["project"]["dependencies"]]
    assert [name for name in needed if name.lower() not in behind.lower()] == []
    assert len(IMPORTERS) > 10


def test_the_format_names_every_layout_and_language() -> None:
    assert dict(re.findall(r"^\| `(\w+)` \| `([^`]+\.md)` \|", FORMAT, re.MULTILINE)) == {**PATTERNS}
    names = [language(code).locale.english_name for code in CODES]
    assert [name for name in names if str(name) not in FORMAT] == []


@pytest.mark.parametrize("name", ["README.md", "README.ru.md", "docs/format.md"])
def test_the_settings_that_are_shown_are_settings(name: str) -> None:
    (written,) = re.findall(r"^```toml\n(.*?)^```", PAGES[name], re.MULTILINE | re.DOTALL)
    assert Config(**tomllib.loads(written)["tool"]["promptoteka"]).front_matter.is_foreign


@pytest.mark.parametrize("name", PAGES)
def test_paths_and_links_of_a_page_lead_somewhere(name: str) -> None:
    assert list(_dead(PAGES[name], (ROOT / name).parent)) == []


def _dead(text: str, folder: Path) -> Iterator[str]:
    for target in re.findall(r"\]\((?!https?://)([^)#\s]+)", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
        if not (folder / target).exists():
            yield target
    for path in re.findall(r"`([a-z_]+(?:/[\w*-]+)+(?:\.\w+)?/?)`", text):
        head = path.partition("/")[0]
        if head in ROOMS and not any(any(PACKAGE.glob(path.rstrip("/") + end)) for end in ("", ".py")):
            yield path
        if head in TOP and not any(ROOT.glob(path.rstrip("/"))):
            yield path
