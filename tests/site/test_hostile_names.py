"""Files of a stranger with names that mean harm: each is refused by name, none ends a program, nothing of it runs."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promptoteka.checks.check import check
from promptoteka.languages import CODES
from promptoteka.model.config import Config
from promptoteka.model.files import File, read
from promptoteka.site.build import Build, build
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.names import folded

from tests.conftest import SITES, copy_library, run

CONFIG = Config(lang="ru")
BARE = CONFIG.model_copy(update={"reference": False})
TEMPLATES = Templates([theme_folder()])
ARTICLE = (
    "---\ntitle: Пример\ndate: 2026-01-15\ntags: [один]\n---\n\n# Пример\n\n## Решение\n\n> Напиши `[что]`.\n".encode()
)
PAGE = b"---\ntitle: Page\n---\n\n# Page\n\nText.\n"
GRAVE = ("unusable-name", "taken-address", "not-a-file", "symlink-out-of-content")
NAMES = (
    '"><img src=x onerror=alert(1)>.md',
    "x' onclick='alert(1).md",
    "javascript:alert(1).md",
    "data:text<html>,x.md",
    "a\nb.md",
    "a\tb.md",
    "what?.md",
    "a#b.md",
    "a\u202eb.md",
    "a\u200bb.md",
    "::error file=x::y.md",
    "##[error]x.md",
    "{{ config }}.md",
    "%2e%2e.md",
    "con.md",
    "A.MD",
    "\\..\\x.md",
)
TAKEN = (
    *("prompts/good.md", "tags/odin.md", "feed.xml.md", "sw.js.md", "api/catalog.json.md", "assets/js/main.js.md"),
    *("pagefind.md", "pagefind/words.json.md", "offline.md", "rules/unusable-name.md", "en.md", "de/feed.json.md"),
    *("404.html.md", "index.html.md", "index.md.md", "sitemap.xml.md", "assets/stylesheets/x.md", "Prompts/GOOD.md"),
    *("prompts/good/index.html.md", "prompts/good/article.json.md", "months/2026-01.md", "page/2.md", "robots.txt.md"),
)


def _library(folder: Path, pages: dict[str, bytes], *, strict: bool = True) -> Path:
    library = copy_library(folder / "library", SITES / "minimal" / "content")
    (library / "content" / "articles" / "good.md").write_bytes(ARTICLE)
    for name, content in pages.items():
        path = Path(os.fsdecode(os.fsencode(library / "content" / "pages")), name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if not strict:
        file = library / "mkdocs.yml"
        file.write_text(file.read_text("utf-8").replace("- promptoteka\n", "- promptoteka: {strict: false}\n"), "utf-8")
    return library


def _grave(made: Build) -> list[tuple[str, str]]:
    return [(one.rule.name, one.source.path) for one in made.diagnostics if one.rule.name in GRAVE]


class _Live(HTMLParser):
    """What could run on a page: handlers, and addresses that are scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:text")):
                self.found.append(f"{tag} {name}={value}")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site of a library of harmful names, built although they are errors, and what the build said."""
    taken = [name for name in TAKEN if name.islower()]  # `Prompts/` is no folder beside `prompts/`
    pages = dict.fromkeys((*NAMES, *taken, "ab\udcff.md", "nice page.md"), PAGE)
    library = _library(tmp_path_factory.mktemp("names"), pages, strict=False)
    done = run("mkdocs", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    return library / "site", done.stderr


def test_a_name_of_a_page_runs_no_script_in_any_menu(built: tuple[Path, str]) -> None:
    site, _ = built
    for page in site.rglob("*.html"):
        live = _Live()
        live.feed(page.read_text("utf-8"))
        assert live.found == [], page
        assert "onerror=alert(1)" not in page.read_text("utf-8"), page


def test_each_name_is_named_and_nothing_ends_in_a_traceback(built: tuple[Path, str]) -> None:
    site, said = built
    assert "Traceback" not in said
    assert re.search(rf"\b{len(NAMES) + 1} \w+: PL009 unusable-name", said)  # one that is not UTF-8
    assert "PL712 taken-address" in said
    assert (site / "nice-page" / "index.html").is_file()


def test_ours_is_published_where_a_page_would_stand(built: tuple[Path, str]) -> None:
    site, _ = built
    assert "Напиши" in (site / "prompts" / "good" / "index.html").read_text("utf-8")
    for name in ("feed.xml", "sw.js", "api/catalog.json", "assets/js/main.js", "pagefind/words.json", "404.html"):
        assert (site / name).is_file(), name
    assert [path.parent.name for path in site.rglob("index.md") if "# Page" in path.read_text("utf-8")] == ["nice-page"]


def test_check_and_build_refuse_each_name() -> None:
    files = [File(f"pages/{name}", PAGE) for name in (*NAMES, "ab\udcff.md")]
    expected = sorted(("unusable-name", file.path) for file in files)
    made = build([*files, File("articles/good.md", ARTICLE)], BARE, TEMPLATES)
    assert sorted(_grave(made)) == expected
    assert not [page for page in made.pages if page.source in {file.path for file in files}]


@pytest.mark.parametrize("name", TAKEN)
def test_check_names_a_taken_address(name: str) -> None:
    found = check([File(f"pages/{name}", PAGE), File("articles/good.md", ARTICLE)], CONFIG).diagnostics
    assert [(one.rule.name, one.source.path) for one in found if one.is_error] == [("taken-address", f"pages/{name}")]


def test_all_that_a_site_makes_stands_where_no_page_can(tmp_path: Path) -> None:
    """The law behind the reserved places: a page named after any file of the site, or a folder of it, is refused."""
    library = copy_library(tmp_path / "library", SITES / "bilingual" / "content")
    done = run("promptoteka", "build", cwd=library, environment={"SITE_URL": "https://example.org/"})
    assert done.returncode == 0, done.stderr
    own = {path.relative_to(library / "site").as_posix() for path in (library / "site").rglob("*")}
    content = list(read(library / "content"))
    pages = {file.path.removeprefix("pages/").removesuffix(".md") for file in content if file.path.startswith("pages/")}
    taken = sorted(
        path for path in own if path.partition("/")[0] not in pages and path not in CODES and "_" not in path
    )
    tried = [File(f"pages/{path.removesuffix('/')}.md", PAGE) for path in taken if not _is_of(path, pages)]
    found = check([*content, *tried], Config(lang="ru", site_url="https://example.org/")).diagnostics
    named = {one.source.path for one in found if one.rule.name in GRAVE}
    assert len(tried) > 300
    assert [file.path for file in tried if file.path not in named] == []


def _is_of(path: str, pages: set[str]) -> bool:
    return any(path == page or path.startswith(f"{page}/") for page in pages)


def test_links_and_loops_end_a_build_at_once(tmp_path: Path) -> None:
    library = _library(tmp_path, {})
    articles = library / "content" / "articles"
    for path, target in ((articles / "a", "."), (articles / "b", "."), (library / "content" / ".root", "/")):
        path.symlink_to(target, target_is_directory=True)
    (articles / "c.md").symlink_to("/etc/passwd")
    for command in (("promptoteka", "build"), ("mkdocs", "build"), ("promptoteka", "check")):
        done = run(*command, cwd=library)
        assert done.returncode == 1, done.stderr
        assert (done.stdout + done.stderr).count("PL007") == 4
        assert "Traceback" not in done.stderr


def test_pipes_and_sockets_are_not_opened(tmp_path: Path) -> None:
    library = _library(tmp_path, {})
    os.mkfifo(library / "content" / "articles" / "pipe.md")
    here = Path.cwd()
    os.chdir(library / "content")
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("s.png")
            for command in (("mkdocs", "build"), ("promptoteka", "check")):
                done = run(*command, cwd=library)
                assert done.returncode == 1, done.stderr
                assert (done.stdout + done.stderr).count("PL010") == 2
    finally:
        os.chdir(here)


def test_a_page_in_another_encoding_and_an_empty_one_are_named() -> None:
    text = "---\ntitle: Письмо\n---\n\n# О библиотеке\n\nТекст.\n".encode("windows-1251")
    found = check([File("pages/old.md", text), File("pages/empty.md", b" \n")], CONFIG).diagnostics
    assert [(one.rule.name, one.source.path) for one in found] == [
        ("empty-file", "pages/empty.md"),
        ("not-utf8", "pages/old.md"),
    ]


def test_a_page_of_any_size_is_read_to_the_limit_of_an_article() -> None:
    found = check([File("pages/long.md", PAGE + b"x " * 200_000)], CONFIG).diagnostics
    assert [one.rule.name for one in found] == ["file-too-large"]


PARTS = st.text(st.sampled_from("abAB-_. ß合ё\u0301\u202e/?<\"'"), min_size=1, max_size=5)


@given(st.lists(st.tuples(st.sampled_from(["pages/", "articles/"]), PARTS, st.sampled_from([".md", ".MD", ""]))))
@settings(max_examples=15)
def test_any_names_give_a_site_whose_addresses_are_safe_and_differ(names: list[tuple[str, str, str]]) -> None:
    files = {"".join(parts): File("".join(parts), PAGE) for parts in names}
    made = build(files.values(), BARE, TEMPLATES)
    addresses = [*(f"{page.address}index.html" for page in made.pages), *(file.path for file in made.files)]
    assert len({folded(address) for address in addresses}) == len(addresses)
    assert not [address for address in addresses if set(address) & set(" ?<\"'\u202e")]
    published = {page.source for page in made.pages}
    for path in files:
        assert path in published or list(_said_of(path, made)), path


def _said_of(path: str, made: Build) -> Iterator[str]:
    """Why a file is not on the site: it is no text, or somebody said so."""
    hidden_folder = path.startswith(".") or path.rpartition("/")[2].startswith(".")
    if hidden_folder or not path.endswith(".md"):
        yield "no text"
    yield from (one.rule.name for one in made.diagnostics if one.source.path == path)
