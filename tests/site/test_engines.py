"""The built site: the same from every engine, whole or not at all, and closed in itself."""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import ROOT, SITES, copy_library, run
from tests.site.published import kind, shown

BROKEN = "---\ntitle: Не закрыто\n"
SVG = "xmlns='http://www.w3.org/2000/svg'"


def digest(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_every_engine_builds_the_same_site_byte_by_byte(engine: str, site: Path, tmp_path: Path) -> None:
    done = run(engine, "build", "--site-dir", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert digest(tmp_path / "site") == digest(site)


def test_the_command_takes_the_engine_that_is_asked_for(site: Path, tmp_path: Path) -> None:
    done = run("promptoteka", "build", "--engine", "properdocs", "--site-dir", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert digest(tmp_path / "site") == digest(site)


def test_an_article_has_a_page_in_a_folder_of_its_own(site: Path) -> None:
    """click 8.2.2 once turned directory URLs off (mkdocs issue 4014)."""
    page = site / "en" / "prompts" / "pull-request-code-review" / "index.html"
    assert page.is_file()
    assert (page.parent / "article.json").is_file()
    assert 'href="../en/prompts/pull-request-code-review/"' in (site / "en" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("arguments", [[], ["--strict"]])
def test_a_failed_build_leaves_the_old_site_and_nothing_else(arguments: list[str], tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    assert run("promptoteka", "build", cwd=library).returncode == 0
    before, names = digest(library / "site"), sorted(path.name for path in library.iterdir())
    article = library / "content" / "articles" / "new.md"
    article.write_text((library / "content/articles/krug.md").read_text("utf-8") if arguments else BROKEN, "utf-8")
    if arguments:
        article.write_text(article.read_text("utf-8") + "\n[никуда](nowhere.md)\n", "utf-8")
    done = run("promptoteka", "build", *arguments, cwd=library)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert digest(library / "site") == before
    assert sorted(path.name for path in library.iterdir()) == names


def test_a_new_build_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    run("promptoteka", "build", cwd=library)
    (library / "content/articles/krug.md").rename(library / "content/articles/drugoy.md")
    assert run("promptoteka", "build", cwd=library).returncode == 0
    assert sorted(path.name for path in (library / "site/prompts").iterdir()) == ["drugoy"]


def test_an_error_is_reported_with_its_place(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    (library / "content/articles/new.md").write_text(BROKEN, "utf-8")
    done = run("mkdocs", "build", cwd=library)
    assert "articles/new.md:1:1: error PL102" in done.stderr
    assert "Traceback" not in done.stderr


class _References(HTMLParser):
    """The addresses that a page refers to, and the ids it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append((tag, value))
            elif name == "id" and value:
                self.ids.append(value)


def references(page: Path) -> _References:
    parsed = _References()
    parsed.feed(page.read_text("utf-8"))
    return parsed


@pytest.fixture(scope="module", params=["own", "bilingual"])
def any_site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue("site" if request.param == "own" else "bilingual_site")
    return folder


def test_everything_that_is_published_is_of_a_kind_that_tests_read(any_site: Path) -> None:
    """Texts are not empty and are what they call themselves; pictures and tables can be read."""
    published = [path for path in any_site.rglob("*") if path.is_file()]
    kinds = {kind(path.name) for path in published if shown(path.name, path.read_bytes())}
    assert kinds >= {".css", ".html", ".js", ".json", ".md", ".pf_index", ".png", ".txt", ".webmanifest", ".xml"}


def test_an_empty_library_has_no_dead_links(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/articles").mkdir()
    library = copy_library(tmp_path / "library", tmp_path / "content")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    assert (library / "site/index.html").is_file()
    assert not (library / "site/feed.xml").exists()
    test_every_link_of_every_page_leads_somewhere(library / "site")


def test_every_link_of_every_page_leads_somewhere(any_site: Path) -> None:
    ids = {page: set(references(page).ids) for page in any_site.rglob("*.html")}
    for page in ids:
        at = "" if page.name == "card.html" else page.relative_to(any_site).as_posix()  # cards stand on the home page
        for _, link in references(page).links:
            if urlsplit(link).scheme:
                continue
            target = urlsplit(urljoin(f"http://site/{at}", link))
            file = any_site / unquote(target.path).lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{at}: {link}"
            if target.fragment:
                assert unquote(target.fragment) in ids[file], f"{at}: {link}"


def test_links_are_relative_so_that_the_site_works_in_any_folder(any_site: Path) -> None:
    for page in any_site.rglob("*.html"):
        if page.name != "404.html":
            assert [link for _, link in references(page).links if link.startswith("/")] == [], page


def test_ids_are_unique_on_every_page(any_site: Path) -> None:
    for page in any_site.rglob("*.html"):
        found = references(page).ids
        assert len(found) == len(set(found)), page


def test_nothing_is_loaded_from_another_host(any_site: Path) -> None:
    for page in any_site.rglob("*.html"):
        loaded = [link for tag, link in references(page).links if tag != "a" and urlsplit(link).netloc]
        assert loaded == [], page
    for style in (ROOT / "theme").rglob("*.css"):
        assert "://" not in style.read_text("utf-8").replace(SVG, ""), style
    for script in (ROOT / "theme").rglob("*.js"):
        assert "://" not in script.read_text("utf-8"), script


def test_only_pictures_of_content_are_published_as_files(bilingual_site: Path) -> None:
    assert len(list((bilingual_site / "assets/pictures").glob("dot-*.webp"))) == 1
    assert not (bilingual_site / "assets/evil.html").exists()
    written = list(bilingual_site.rglob("*.md"))
    assert {path.name for path in written} == {"index.md"}  # what machines read, made from the model
    assert not [path for path in written if path.read_text("utf-8").startswith("---")]


def test_a_page_speaks_the_language_of_its_article(site: Path) -> None:
    russian = (site / "prompts/proverka-dogovora/index.html").read_text("utf-8")
    english = (site / "en/prompts/pull-request-code-review/index.html").read_text("utf-8")
    assert '<html lang="ru"' in russian
    assert '<html lang="en"' in english
    assert "Скопировать промпт" in russian
    assert "Copy the prompt" in english
    assert "Скопировать" not in english


def test_a_former_address_leads_to_the_article(bilingual_site: Path) -> None:
    page = (bilingual_site / "prompts/staroe-pismo/index.html").read_text("utf-8")
    assert 'content="0; url=../pismo-sosedu/"' in page
