"""While an article is being written: its problems stand on its page, what was saved is served, and nothing is done
twice."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any
from urllib.request import urlopen

import pytest
from jinja2 import TemplateError
from promptoteka.model.files import File
from promptoteka.search import index
from promptoteka.search.model import Indexed

from benchmarks.serve import free_port, wait_for
from tests.conftest import ROOT
from tests.site.served import CHANGES, LETTER, WRONG, Server, append, bilingual_library, edit

PANEL = re.compile(
    r'<link rel="stylesheet" href="[^"]*problems\.css">\n<aside class="problems".*?</aside>\n?', re.DOTALL
)
SHARED = re.compile(r'<meta property="og:image[^>]*>\n|(?<=name="twitter:card" content=")summary(?:_large_image)?')
"""What a page says of the picture that stands for it elsewhere: nobody shares a draft, and none is made of it."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return bilingual_library(tmp_path / "library")


def test_a_failed_build_is_followed_by_a_whole_one(library: Path, tmp_path: Path) -> None:
    server = Server(library, tmp_path / "served")
    whole = server.build()
    edit(library / "theme/partials/footer.html", "colophon__name", "{% no_such_tag %}")
    with pytest.raises(TemplateError):
        server.build()
    edit(library / "theme/partials/footer.html", "{% no_such_tag %}", "colophon__name")
    assert server.build() == whole


def test_an_unchanged_page_is_not_written_again(library: Path, tmp_path: Path) -> None:
    server = Server(library, tmp_path / "served")
    server.build()
    pages = [server.site / at / "index.html" for at in ("en/prompts/letter", "prompts/pismo-sosedu")]
    before = [page.stat().st_ino for page in pages]
    CHANGES["text"](library)
    server.build()
    after = [page.stat().st_ino for page in pages]
    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


def test_a_language_whose_pages_are_the_same_is_not_indexed_again(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed: list[str] = []

    def counted(lang: str, pages: Sequence[Indexed], cancelled: Event, *rest: Any) -> tuple[File, ...]:
        indexed.append(lang)
        return index(lang, pages, cancelled, *rest)

    monkeypatch.setattr("promptoteka.plugin.search.index", counted)
    server = Server(library, tmp_path / "served")
    for change in ("nothing", "style", "text", "style"):
        CHANGES[change](library)
        server.build()
    assert sorted(indexed) == ["en", "en", "ru"]


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_saved_file_is_served(engine: str, library: Path) -> None:
    for name, target in (("a", "."), ("b", "."), ("root", "/")):  # whoever follows them never comes back
        (library / "content" / "articles" / name).symlink_to(target, target_is_directory=True)
    host = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "promptoteka", "serve", "--engine", engine, "--address", host]
    with subprocess.Popen(command, cwd=library, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")}) as server:
        try:
            page = f"http://{host}/en/prompts/letter/"
            wait_for(page, "</html>")
            for number in range(2):
                append(LETTER, f"\nAnother word, {number}.\n")(library)
                wait_for(page, f"Another word, {number}.")
            assert urlopen(f"http://{host}/assets/css/site.css").status == 200
        finally:
            server.terminate()


def test_problems_stand_on_the_page_while_serving_and_never_in_a_build(tmp_path: Path) -> None:
    library = bilingual_library(tmp_path / "library", reference=True)
    CHANGES["problem"](library)
    server = Server(library, tmp_path / "served")
    server.build()
    page = server.page("en/prompts/letter")
    panel = page.partition('<aside class="problems"')[2].partition("</aside>")[0]
    line = len((library / "content" / LETTER).read_text("utf-8").splitlines())
    assert f"line {line}" in panel
    assert "The link `nowhere.md` leads nowhere" in panel
    assert 'href="../../rules/broken-link/"' in panel
    builder = Server(library, tmp_path / "built", command="build")
    built = builder.build()
    assert not any(
        'class="problems' in (builder.site / path).read_text("utf-8") for path in built if path.endswith("index.html")
    )
    for path in built:
        if path.endswith("index.html"):
            served = (server.site / path).read_text("utf-8")
            built_page = (builder.site / path).read_text("utf-8")
            assert SHARED.sub("", PANEL.sub("", served)) == SHARED.sub("", built_page), path


def test_the_panel_goes_when_the_problem_goes(library: Path, tmp_path: Path) -> None:
    server = Server(library, tmp_path / "served")
    CHANGES["problem"](library)
    server.build()
    assert "broken-link" in server.page("en/prompts/letter")
    edit(library / "content" / LETTER, WRONG, "")
    server.build()
    assert "broken-link" not in server.page("en/prompts/letter")
