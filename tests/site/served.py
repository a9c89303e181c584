"""A library that is being written: what a server builds at each change, and changes to make."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.conftest import SITES, copy_library
from tests.site.test_engines import digest

ADDRESS = "http://127.0.0.1:8000/"
LETTER = "articles/letter.md"
SOSED = "articles/pismo-soseda.md"
WRONG = "\n[nowhere](nowhere.md)\n"


def bilingual_library(folder: Path, *, reference: bool = False) -> Path:
    """The case `bilingual`; the reference for authors is nine pages of ten, and takes as much of the time."""
    library = copy_library(folder, SITES / "bilingual" / "content")
    if not reference:
        edit(library / "pyproject.toml", "[tool.promptoteka]\n", "[tool.promptoteka]\nreference = false\n")
    return library


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
