"""Whole libraries through the core: `tests/sites/<case>/content` gives `expected` beside it (`--update` rewrites that).

Expected are the list of everything that is built, the records, and the inner HTML of the pages.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Severity
from promptoteka.model.files import File
from promptoteka.site.build import Build, build
from promptoteka.site.templates import Templates, theme_folder

SITES = Path(__file__).parent.parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir())
CONFIG = Config(lang="ru", site_name="Промптотека", site_description="Письма и не только.", reference=False)


def _build(case: str) -> Build:
    return build(files.read(SITES / case / "content"), CONFIG, Templates([theme_folder()]))


def _expected(result: Build) -> dict[str, bytes]:
    """What is compared, by path under `expected/`."""
    pages = {f"{page.address}index.html": page.html.encode() for page in result.pages}
    made = {file.path: file.content for file in result.files}
    tree = "".join(f"{path}\n" for path in sorted([*pages, *made]))
    records = {path: content for path, content in made.items() if path.endswith(".json") and "schema" not in path}
    redirects = {path: content for path, content in made.items() if path.endswith(".html")}
    return {"tree.txt": tree.encode(), **pages, **records, **redirects}


@pytest.mark.parametrize("case", CASES)
def test_a_library_builds_to_what_is_expected(case: str, request: pytest.FixtureRequest) -> None:
    folder = SITES / case / "expected"
    built = _expected(_build(case))
    if request.config.getoption("--update"):
        files.write(folder, [File(path, content) for path, content in built.items()])
    kept = {file.path: file.content for file in files.read(folder)}
    assert sorted(built) == sorted(kept)
    for path, content in built.items():
        assert content.decode() == kept[path].decode(), path


@pytest.mark.parametrize("case", CASES)
def test_a_case_has_no_problems(case: str) -> None:
    found = [one for one in _build(case).diagnostics if one.rule.severity != Severity.NOTE]
    assert [(one.rule.name, one.source.path) for one in found] == []


@pytest.mark.parametrize("case", CASES)
def test_two_builds_are_equal(case: str) -> None:
    first, second = _build(case), _build(case)
    assert (first.pages, first.files) == (second.pages, second.files)


def test_order_of_files_does_not_matter() -> None:
    content = list(files.read(SITES / "bilingual" / "content"))
    templates = Templates([theme_folder()])
    assert build(content, CONFIG, templates).pages == build(reversed(content), CONFIG, templates).pages
