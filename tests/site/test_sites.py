"""Whole libraries through the core: `tests/sites/<case>/content` gives `expected` beside it (`--update` rewrites that).

Expected are `tree.txt`, the list of everything that is built with the measures of pictures; the inner HTML of the
pages; and records. Of the case `minimal`, which is small, it is every text: feeds, Markdown, maps, schemas, the heads
of the pages, the worker without what its template holds; and `search.txt`, the search index as a person reads it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Severity
from promptoteka.model.files import File
from promptoteka.search import folder, index
from promptoteka.site.build import Build, build
from promptoteka.site.templates import Templates, theme_folder

from tests.conftest import ROOT
from tests.site.published import TEXTS, kind, shown

SITES = Path(__file__).parent.parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir())
WHOLE = "minimal"
CONFIG = Config(lang="ru", site_name="Промптотека", site_description="Письма и не только.", reference=False)
URL = "https://example.org/lib/"
VERSIONS = re.compile(r'(?<=und_)[0-9a-f]{7,10}|(?<="version":")[0-9a-f]{12}|(?<=VERSION = ")[0-9a-f]{16}')
"""What follows from the bytes of other files."""


def _build(case: str) -> Build:
    config = CONFIG.model_copy(update={"site_url": URL}) if case == WHOLE else CONFIG
    return build(files.read(SITES / case / "content"), config, Templates([theme_folder()]))


_built = cache(_build)


def _expected(case: str) -> dict[str, str]:
    """What is compared, by path under `expected/`."""
    result = _built(case)
    made = {file.path: file.content for file in result.files}
    pages = {f"{page.address}index.html": page for page in result.pages}
    tree = sorted([*pages, *(_measured(path, content) for path, content in made.items())])
    kept = {"tree.txt": "".join(f"{line}\n" for line in tree)}
    if case != WHOLE:
        records = (path for path in made if kind(path) in (".html", ".json") and "schema" not in path)
        return (
            kept | {path: page.html for path, page in pages.items()} | {path: made[path].decode() for path in records}
        )
    kept |= {path: f"{page.head}\n{page.html}" for path, page in pages.items()}
    kept |= {path: shown(path, content) for path, content in made.items() if kind(path) in TEXTS}
    del kept["api/schema/frontmatter.json"]  # in the repository as schema/frontmatter.schema.json
    kept["sw.js"] = _beside_the_template(kept["sw.js"], "pages/worker.js")
    kept["search.txt"] = _search(result)
    return {path: VERSIONS.sub("…", text) for path, text in kept.items()}


def _measured(path: str, content: bytes) -> str:
    return path if kind(path) in TEXTS else f"{path}: {shown(path, content)}"


def _beside_the_template(text: str, template: str) -> str:
    known = set((theme_folder() / template).read_text("utf-8").splitlines())
    return "".join(f"{line}\n" for line in text.splitlines() if line not in known)


def _search(result: Build) -> str:
    """The indexes; of the engine that comes with them only that it is there."""
    home = result.catalog.home
    texts: dict[str, str] = {}
    for lang in sorted({page.lang for page in result.indexed}):
        pages = [page for page in result.indexed if page.lang == lang]
        made = {file.path: shown(file.path, file.content) for file in index(lang, pages)} | {"pagefind.js": ""}
        texts |= {f"{folder(lang, home)}/{path}": text for path, text in made.items()}
    return "\n\n".join(sorted(VERSIONS.sub("…", f"## {path}\n{text}".strip()) for path, text in texts.items())) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_a_library_builds_to_what_is_expected(case: str, request: pytest.FixtureRequest) -> None:
    folder = SITES / case / "expected"
    built = _expected(case)
    if request.config.getoption("--update"):
        files.write(folder, [File(path, text.encode()) for path, text in built.items()])
    kept = {file.path: file.content.decode() for file in files.read(folder)}
    assert sorted(built) == sorted(kept)
    for path, text in built.items():
        assert text == kept[path], path


def test_the_schema_that_is_published_is_that_of_the_repository() -> None:
    published = next(file for file in _built(WHOLE).files if file.path == "api/schema/frontmatter.json")
    assert published.content == (ROOT / "schema/frontmatter.schema.json").read_bytes()


@pytest.mark.parametrize("case", CASES)
def test_a_case_has_no_problems(case: str) -> None:
    found = [one for one in _built(case).diagnostics if one.rule.severity != Severity.NOTE]
    assert [(one.rule.name, one.source.path) for one in found] == []


@pytest.mark.parametrize("case", CASES)
def test_two_builds_are_equal(case: str) -> None:
    first, second = _built(case), _build(case)
    assert (first.pages, first.files) == (second.pages, second.files)


def test_order_of_files_does_not_matter() -> None:
    content = list(files.read(SITES / "bilingual" / "content"))
    templates = Templates([theme_folder()])
    assert build(content, CONFIG, templates).pages == build(reversed(content), CONFIG, templates).pages
