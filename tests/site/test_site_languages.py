"""A site in several languages: a library for each, in that language alone, and the ways between them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from promptoteka.catalog.related import Near
from promptoteka.languages import CODES, language
from promptoteka.languages.texts import own_name, separator, text
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.plugin.frame import Frame, Frames
from promptoteka.reader.loader import load
from promptoteka.site.build import Build, build
from promptoteka.site.views import related_view

from tests.site.libraries import CONFIG, TEMPLATES, URL, article, content, head, page, paths

SPOKEN = CONFIG.model_copy(
    update={"in_language": Config(**{"in-language": {"de": {"site-name": "Promptothek"}}}).in_language}
)
LINK = "{http://www.w3.org/1999/xhtml}link"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def written(slug: str, lang: str, tags: str, *lines: str) -> File:
    return article(f"{slug}-{lang}", f"slug: {slug}", f"lang: {lang}", *lines, title=f"{slug} {lang}", tags=tags)


@pytest.fixture(scope="module")
def site() -> Build:
    files = (
        written("lease", "ru", "право, общее"),
        written("lease", "de", "recht"),
        written("lease", "zh", "法律"),
        written("cake", "ru", "еда"),
        written("letter", "de", "briefe, recht, общее", "category: Haus"),
    )
    return build(files, SPOKEN, TEMPLATES)


def frame(site: Build, address: str) -> Frame:
    return Frames(site, SPOKEN).of_page(page(site, address))


def slugs(html: str) -> set[str]:
    return set(re.findall(r'<article class="card" data-slug="([^"]+)"', html))


def test_a_library_lists_the_articles_of_its_language_alone(site: Build) -> None:
    assert slugs(page(site, "").html) == {"lease", "cake"}
    assert slugs(page(site, "de/").html) == {"de/lease", "de/letter"}
    assert slugs(page(site, "zh/").html) == {"zh/lease"}
    assert not [one.address for one in site.pages if one.address.startswith("en/")]


def test_a_library_is_in_its_language(site: Build) -> None:
    german = page(site, "de/")
    assert (german.lang, german.title) == ("de", "Promptothek")
    assert text("library.count", "de", n=2) in german.html
    said = {one for one in language("ru").interface.values() if isinstance(one, str) and re.search("[а-я]{3}", one)}
    assert [one for one in said if one in german.html] == []
    assert head(site, "de/").node("WebSite")["inLanguage"] == "de"
    assert head(site, "de/").node("CollectionPage")["mainEntity"]["numberOfItems"] == 2
    crumbs = head(site, "de/tags/recht/").node("BreadcrumbList")["itemListElement"]
    assert [one["item"].removeprefix(URL) for one in crumbs] == ["de/", "de/tags/", "de/tags/recht/"]


def test_a_card_is_in_its_articles_language_wherever_it_is_shown(site: Build) -> None:
    card = content(site, "de/prompts/letter/card.html")
    assert f">{text('card.copy', 'de')}<" in card
    assert 'lang="de"' in card
    assert 'href="de/tags/briefe/"' in card


def test_a_term_stands_in_the_folder_of_its_language(site: Build) -> None:
    assert slugs(page(site, "tags/obshchee/").html) == {"lease"}
    assert slugs(page(site, "de/tags/obshchee/").html) == {"de/letter"}
    assert 'href="../../de/tags/recht/"' in content(site, "tags/recht/index.html")
    assert 'href="../de/categories/"' in content(site, "categories/index.html")
    standing = {f"{one.address}index.html" for one in site.pages}
    assert not standing & paths(site)


def test_each_library_has_its_feeds_its_manifest_and_its_search(site: Build) -> None:
    feed = json.loads(content(site, "de/feed.json"))
    assert (feed["language"], feed["title"], feed["home_page_url"]) == ("de", "Promptothek", f"{URL}de/")
    assert {item["language"] for item in feed["items"]} == {"de"}
    assert {item["language"] for item in json.loads(content(site, "feed.json"))["items"]} == {"ru"}
    manifest = json.loads(content(site, "de/manifest.webmanifest"))
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == ("de", "./", "../")
    assert manifest["icons"][0]["src"] == "../assets/mark.svg"
    assert f'template="{URL}de/?q={{searchTerms}}"' in content(site, "de/opensearch.xml")
    assert '"de": "de/offline/"' in content(site, "sw.js")
    assert head(site, "de/prompts/letter/").alternates()["application/atom+xml"] == "../../feed.xml"


def test_versions_name_one_another_and_the_sites_own_language_is_for_all_others(site: Build) -> None:
    versions = {one.address: one.versions for one in site.pages}
    assert dict(versions[""]) == {"ru": "", "de": "de/", "zh": "zh/"}
    assert dict(versions["tags/"]) == {"ru": "tags/", "de": "de/tags/", "zh": "zh/tags/"}
    assert dict(versions["tags/obshchee/"]) == {"ru": "tags/obshchee/", "de": "de/tags/obshchee/"}
    for named in versions.values():
        assert all(versions[there] == named for _, there in named)
    root = ElementTree.fromstring(content(site, "sitemap.xml"))
    listed = {
        one.findtext(f"{MAP}loc"): {link.get("hreflang"): link.get("href") for link in one.findall(LINK)}
        for one in root
    }
    assert listed[f"{URL}de/prompts/lease/"] == {
        "ru": f"{URL}prompts/lease/",
        "de": f"{URL}de/prompts/lease/",
        "zh": f"{URL}zh/prompts/lease/",
        "x-default": f"{URL}prompts/lease/",
    }
    for address, links in listed.items():
        at = (address or "").removeprefix(URL)
        found = head(site, at).alternates()
        assert {lang: found[lang] for lang in links if lang} == links


def test_the_switch_keeps_the_page_where_there_is_a_translation_and_says_where_there_is_none(site: Build) -> None:
    links = {one.lang: one for one in frame(site, "de/prompts/letter/").languages}
    assert [one.name for one in links.values()] == ["Русский", "Deutsch", "简体中文"]
    assert [one.lang for one in links.values() if one.is_current] == ["de"]
    assert (links["zh"].url, links["zh"].note) == ("zh/", text("languages.missing", "de"))
    assert links["zh"].offer == text("languages.library", "zh")
    there = {one.lang: one for one in frame(site, "de/prompts/lease/").languages}
    assert (there["zh"].url, there["zh"].note) == ("zh/prompts/lease/", "")
    assert there["zh"].offer == text("translation.link", "zh")
    assert {one.note for one in frame(site, "de/").languages} == {""}


def test_a_site_in_one_language_has_no_switch() -> None:
    alone = build([article("a")], CONFIG, TEMPLATES)
    assert frame(alone, "").languages == ()


def test_the_frame_leads_to_the_library_of_the_language_and_lists_pages_in_it_alone() -> None:
    pages = [File(f"pages/{name}.md", f"---\ntitle: {name}\nlang: {lang}\n---\n".encode()) for name, lang in PAGES]
    site = build([written("lease", "de", "recht"), article("a"), *pages], SPOKEN, TEMPLATES)
    german = frame(site, "de/prompts/lease/")
    assert (german.home, german.site_name, german.feed) == ("de/", "Promptothek", "de/feed.xml")
    assert [(item.title, item.lang) for item in german.menu] == [("de/hilfe", "de")]
    assert frame(site, "").home == "."
    assert [item.title for item in frame(site, "").menu] == ["about"]


PAGES = (("about", "ru"), ("de/hilfe", "de"))


def test_the_page_that_is_missing_is_so_in_every_language(site: Build) -> None:
    missing = Frames(site, SPOKEN).missing()
    assert [*missing] == ["ru", "de", "zh"]
    assert [(one.url, one.is_current) for one in missing["de"].languages] == [(".", False), (".", True), ("zh/", False)]


def test_a_language_model_reads_the_sites_own_language_first(site: Build) -> None:
    written_text = content(site, "llms.txt")
    places = [written_text.index(mark) for mark in ("/prompts/cake/", "## Deutsch", "/de/prompts/", "## 简体中文")]
    assert all(one < other for one, other in pairwise(places))
    assert written_text.count("/de/prompts/lease/index.md") == 1


def test_lists_are_joined_as_their_language_joins_them() -> None:
    joints = {lang: separator(lang) for lang in CODES}
    assert {lang for lang, joint in joints.items() if joint == "、"} == {"ja", "zh"}
    assert {joint for lang, joint in joints.items() if lang not in ("ja", "zh")} == {", "}
    models = written("lease", "zh", "法律")
    fact = b"- **\xf0\x9f\xa4\x96 \xe6\x8e\xa8\xe8\x8d\x90\xe6\xa8\xa1\xe5\x9e\x8b:** Claude, Qwen\n\n## "
    read = replace(models, content=models.content.replace(b"## ", fact, 1))
    html = page(build([read], CONFIG, TEMPLATES), "zh/prompts/lease/").html
    assert "<dd>Claude、Qwen</dd>" in html


def test_what_is_related_in_another_language_names_it() -> None:
    other = load(written("lease", "zh", "法律"), CONFIG).article
    shown = related_view(Near(number=0, tags=(), models=(), words=()), other, "zh/prompts/lease/")
    assert shown.language == own_name("zh") == "简体中文"
    assert text("related.other-lang", "en", name=shown.language) == "in another language: 简体中文"


def test_a_page_in_an_unknown_language_speaks_the_language_of_the_site() -> None:
    result = build([article("letter", "lang: xx")], CONFIG, TEMPLATES)
    html = page(result, "xx/prompts/letter/").html
    assert text("prompt.copy", "ru") in html
    assert text("prompt.copy", "en") not in html


@pytest.mark.parametrize("lang", ["tlh", "api", "zzz"])
def test_a_time_is_told_in_a_language_that_no_locale_is_known_for(lang: str) -> None:
    head = f"---\ntitle: T\ndate: 2026-01-05\nlang: {lang}\n---\n\n# T\n\n"
    source = f"{head}- ⏱️ **Time saved:** 2.5 hours → 5 minutes\n\n## 🚀 Solution\n\n> Do.\n"
    made = build([File("articles/t.md", source.encode())], CONFIG, TEMPLATES)
    assert "2,5" in page(made, f"{lang}/prompts/t/").html
