"""While an article is being written: its problems stand on its page, and what is served after a change is the site that
a build from nothing gives."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any, Literal
from urllib.request import urlopen

import pytest
from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from promptoteka.model.files import File
from promptoteka.search import index
from promptoteka.search.model import Indexed

from benchmarks.serve import free_port, wait_for
from tests.conftest import ROOT, SITES, copy_library
from tests.site.test_engines import digest

PANEL = re.compile(
    r'<link rel="stylesheet" href="[^"]*problems\.css">\n<aside class="problems".*?</aside>\n?', re.DOTALL
)
SHARED = re.compile(r'<meta property="og:image[^>]*>\n|(?<=name="twitter:card" content=")summary(?:_large_image)?')
"""What a page says of the picture that stands for it elsewhere: nobody shares a draft, and none is made of it."""
ADDRESS = "http://127.0.0.1:8000/"
LETTER = "articles/letter.md"
SOSED = "articles/pismo-soseda.md"
WRONG = "\n[nowhere](nowhere.md)\n"


class Server:
    """What `mkdocs serve` does at each change, without the server."""

    def __init__(self, library: Path, site: Path, command: Literal["build", "serve"] = "serve") -> None:
        self.library, self.site, self.command = library, site, command
        self.startup = True

    def build(self, *, wait: bool = True) -> dict[str, str]:
        """The files of the site by their hashes; without `wait` its search index may still be the old one."""
        config = load_config(config_file=str(self.library / "mkdocs.yml"), site_dir=str(self.site))
        config.site_url = ADDRESS
        if self.startup:
            config.plugins.on_startup(command=self.command, dirty=False)
            self.startup = False
        build(config, serve_url=ADDRESS if self.command == "serve" else None)
        self.search = config.plugins["promptoteka"].search  # type: ignore[attr-defined]
        if wait:
            self.wait()
        return digest(self.site)

    def wait(self) -> None:
        self.search.wait()

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text("utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return copy_library(tmp_path / "library", SITES / "bilingual" / "content")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new, 1), "utf-8")
    state = path.stat()
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 10_000_000))


def append(name: str, text: str) -> Callable[[Path], None]:
    def change(library: Path) -> None:
        path = library / "content" / name
        path.write_text(f"{path.read_text('utf-8')}{text}", "utf-8")

    return change


def replace(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda library: edit(library / name, old, new)


CHANGES: dict[str, Callable[[Path], Any]] = {
    "text": append(f"{LETTER}", "\nOne more word.\n"),
    "nothing": lambda library: None,
    "problem": append(LETTER, WRONG),
    "title": replace(f"content/{LETTER}", "title: ", "title: New "),
    "tag": replace(f"content/{SOSED}", "tags: [", "tags: [novoe, "),
    "address": replace(f"content/{LETTER}", "---\n", "---\nslug: another-letter\n"),
    "page": append("pages/about.md", "\nЕщё абзац.\n"),
    "menu": replace("content/pages/about.md", "title: ", "title: Новое "),
    "new article": lambda library: (library / "content/articles/third.md").write_text(
        (library / "content" / SOSED).read_text("utf-8").replace("aliases", "x-aliases").replace("slug:", "x-slug:"),
        "utf-8",
    ),
    "theme": replace("theme/pages/article.html", '<div class="article">', '<div class="article article--new">'),
    "shell": replace("theme/partials/footer.html", "colophon__note", "colophon__note colophon__note--new"),
    "style": replace("theme/assets/css/base.css", "body {", "body {\n  color: red;"),
    "settings": replace("mkdocs.yml", "site_name: Промптотека", "site_name: Другая"),
    "picture": lambda library: (library / "content/assets/dot.png").rename(library / "content/assets/point.png"),
    "deleted article": lambda library: (library / "content" / SOSED).unlink(),
    "text again": append(LETTER, "\nThe last word.\n"),
}


def test_what_is_served_after_any_change_is_what_a_build_from_nothing_gives(library: Path, tmp_path: Path) -> None:
    server = Server(library, tmp_path / "served")
    server.build()
    served = {}
    for name, change in CHANGES.items():
        change(library)
        served[name] = server.build()
        shutil.copytree(library, tmp_path / name)
    # Afterwards, since MkDocs gives all builds of a process the same plugin, which a start empties.
    for name, files in served.items():
        fresh = Server(tmp_path / name, tmp_path / "fresh" / name).build()
        assert sorted(files) == sorted(fresh), name
        assert {path for path in files if files[path] != fresh[path]} == set(), name
    assert not list(tmp_path.glob(".*"))


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


def test_the_same_pages_are_not_indexed_again(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed: list[object] = []

    def counted(pages: Sequence[Indexed], cancelled: Event) -> tuple[File, ...]:
        indexed.append(pages)
        return index(pages, cancelled)

    monkeypatch.setattr("promptoteka.plugin.search.index", counted)
    server = Server(library, tmp_path / "served")
    for change in ("nothing", "style", "text", "style"):
        CHANGES[change](library)
        server.build()
    assert len(indexed) == 2


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_saved_file_is_served(engine: str, library: Path) -> None:
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


def test_problems_stand_on_the_page_while_serving_and_never_in_a_build(library: Path, tmp_path: Path) -> None:
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
