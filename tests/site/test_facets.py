"""The table of facets: what follows from a row, shown on the key `category`."""

from __future__ import annotations

import re

import pytest
from promptoteka.catalog import FACETS
from promptoteka.languages import FALLBACK, language
from promptoteka.model import files
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.site.build import Build, build

from tests.conftest import SITES
from tests.site.libraries import CONFIG, TEMPLATES, article, content, head, page, paths

HOME_AND_LIFE = "categories/dom-i-byt/"


@pytest.fixture(scope="module")
def shelves() -> Build:
    return build(files.read(SITES / "categories" / "content"), CONFIG, TEMPLATES)


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_a_row_has_its_texts(facet: object) -> None:
    row = next(one for one in FACETS if one is facet)
    names = ("facet", "index", "all") if row.folder else ("facet",)
    assert {f"{name}.{row.name}" for name in names} <= set(language(FALLBACK).interface)
    assert row.folder == "" or row.folder.endswith("/")


def test_names_and_folders_are_of_one_row_each() -> None:
    assert len({row.name for row in FACETS}) == len(FACETS)
    folders = [row.folder for row in FACETS if row.folder]
    assert len(set(folders)) == len(folders)


def test_a_key_of_the_front_matter_has_pages_and_an_index(shelves: Build) -> None:
    assert page(shelves, "categories/").title == "Категории"
    assert 'href="dom-i-byt/"' in page(shelves, "categories/").html
    term = page(shelves, HOME_AND_LIFE)
    assert re.findall(r'data-slug="([^"]+)"', term.html.partition('class="cards')[2])[::2] == ["lease", "pirog"]
    assert [one.source for one in term.articles] == ["articles/lease.md", "articles/pirog.md"]
    assert 'href="categories/"' in page(shelves, "").html
    assert f'href="../../{HOME_AND_LIFE}"' in page(shelves, "prompts/lease/").html
    assert f"{CONFIG.site_url}{HOME_AND_LIFE}" in content(shelves, "sitemap.xml")


def test_it_is_a_facet_of_the_library_and_of_the_search(shelves: Build) -> None:
    html = page(shelves, "").html
    assert 'name="category"' not in html  # all of the Russian library stands on one shelf
    [names] = re.findall(r'data-facet-names="([^"]+)"', html)
    assert names.split() == [row.name for row in FACETS]
    indexed = {one.address: dict(one.facets)["category"] for one in shelves.indexed if one.kind == "article"}
    assert indexed == {
        "prompts/lease/": ("Дом и быт",),
        "prompts/pirog/": ("Дом и быт",),
        "en/prompts/lease/": ("Home",),
    }
    words = {word for one in shelves.indexed if one.address == "prompts/pirog/" for word, _ in one.text.words}
    assert "быт" in words


def test_machines_hear_of_it(shelves: Build) -> None:
    said = head(shelves, "prompts/pirog/")
    assert said.node("CreativeWork")["genre"] == ["Дом и быт"]
    assert said.meta("article:section") == "Дом и быт"
    crumbs = head(shelves, HOME_AND_LIFE).node("BreadcrumbList")["itemListElement"]
    assert [(one["name"], one["item"].removeprefix(CONFIG.site_url)) for one in crumbs] == [
        ("Промптотека", ""),
        ("Категории", "categories/"),
        ("Дом и быт", HOME_AND_LIFE),
    ]
    assert "- **Категория:** Дом и быт\n" in content(shelves, "prompts/pirog/index.md")
    assert '<category term="Дом и быт" />' in content(shelves, "feed.xml")


def test_a_library_without_it_shows_nothing_of_it() -> None:
    result = build([article("a"), article("b")], CONFIG, TEMPLATES)
    assert not [one.address for one in result.pages if one.address.startswith("categories/")]
    assert "Категори" not in "".join(one.html for one in result.pages)
    assert not [path for path in paths(result) if path.startswith("categories/")]


def test_what_cannot_be_a_category_is_reported() -> None:
    wrong = load(article("a", "category: [a, b]"), CONFIG)
    assert [found.message("en") for found in wrong.diagnostics if found.is_error]
    assert wrong.article.category is None
    odd = load(File("articles/a.md", article("a", "category: 2026").content), CONFIG)
    assert odd.article.category == "2026"
