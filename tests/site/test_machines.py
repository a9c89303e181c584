"""What machines are given beside the pages: feeds, Markdown, the map of the site, descriptions of it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from markdown_it import MarkdownIt
from promptoteka.model.files import File
from promptoteka.site.build import Build, build
from promptoteka.site.outputs.feeds import MOST, MOST_OF_TERM
from promptoteka.site.outputs.manifest import PAPER

from tests.conftest import ROOT
from tests.site.libraries import (
    CONFIG,
    NOWHERE,
    TEMPLATES,
    URL,
    article,
    bilingual,
    content,
    paths,
)

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
CONFIGS = pytest.mark.parametrize("config", [CONFIG, NOWHERE], ids=["with an address", "without"])
HOSTILE = "a ]]> & <b>\"'</b> \u0001\u000b\ufffe\r𝒳"


@CONFIGS
@pytest.mark.parametrize("at", ["", "tags/pisma/", "tags/byt/"])
def test_a_reader_of_feeds_has_nothing_to_complain_of(config: Any, at: str) -> None:
    found = feedparser.parse(content(bilingual(config), f"{at}feed.xml").encode())
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    assert found.entries
    assert (config.site_url == "") == (found.feed.get("links", [])[-1]["rel"] != "self")


@CONFIGS
def test_atom_has_what_the_standard_demands(config: Any) -> None:
    """RFC 4287, 4.1.1 and 4.1.2."""
    root = ElementTree.fromstring(content(bilingual(config), "feed.xml"))
    for one in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1
        assert re.fullmatch(r"(https?://\S+|urn:uuid:[0-9a-f-]{36})", one.findtext(f"{ATOM}id") or "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one.findtext(f"{ATOM}updated") or "")
        links = [link.attrib for link in one.findall(f"{ATOM}link")]
        assert len([link for link in links if link["rel"] == "alternate"]) == 1
    assert root.find(f"{ATOM}author") is not None
    ids = [one.findtext(f"{ATOM}id") for one in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == 1


@CONFIGS
def test_json_feed_has_what_the_standard_demands(config: Any) -> None:
    feed = json.loads(content(bilingual(config), "feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == config.site_name
    assert all(item["id"] and item["content_html"] for item in feed["items"])
    if config.site_url:
        assert (feed["home_page_url"], feed["feed_url"]) == (URL, f"{URL}feed.json")
        assert [item["url"] for item in feed["items"]] == [f"{URL}prompts/pismo-sosedu/"]
    else:
        assert not {"home_page_url", "feed_url"} & set(feed)
        assert not any("url" in item for item in feed["items"])


def test_both_feeds_say_what_the_record_says() -> None:
    result = bilingual()
    record = json.loads(content(result, "prompts/pismo-sosedu/article.json"))
    item = json.loads(content(result, "feed.json"))["items"][0]
    entry = feedparser.parse(content(result, "feed.xml").encode()).entries[0]
    assert entry.title == item["title"] == record["title"]
    assert entry.id == item["id"] == f"{URL}prompts/pismo-sosedu/"
    assert entry.summary == item["summary"] == record["description"]
    assert [tag.term for tag in entry.tags] == item["tags"] == record["tags"]
    assert [one.name for one in entry.authors] == [one["name"] for one in item["authors"]] == record["authors"]
    assert entry.published == item["date_published"] == f"{record['date']}T00:00:00Z"
    assert entry.updated == item["date_modified"] == f"{record['updated']}T00:00:00Z"
    assert entry.content[0].language == item["language"] == "ru"


def test_entries_are_whole_and_their_links_work_anywhere() -> None:
    result = bilingual()
    record = json.loads(content(result, "prompts/pismo-sosedu/article.json"))
    html = json.loads(content(result, "feed.json"))["items"][0]["content_html"]
    shown = re.findall(r"<pre><code>(.*?)</code></pre>", html, re.DOTALL)
    assert shown[:2] == [prompt["text"] for prompt in record["prompts"]]
    assert f'href="{URL}en/prompts/letter/#proof-before-after"' in html
    assert f'href="{URL}about/"' in html
    assert not [link for link in re.findall(r'(?:href|src)="([^"]*)"', html) if "://" not in link]


def test_links_of_entries_start_at_the_root_where_nobody_knows_its_address() -> None:
    for path, base in (("feed.xml", "./"), ("tags/byt/feed.xml", "../../")):
        root = ElementTree.fromstring(content(bilingual(NOWHERE), path))
        assert root.get("{http://www.w3.org/XML/1998/namespace}base") == base
        assert urljoin(f"http://x/{path}", base) == "http://x/"
        assert 'href="en/prompts/letter/#proof-before-after"' in (root.findtext(f"{ATOM}entry/{ATOM}content") or "")


def test_a_feed_has_the_newest_articles_and_not_all_of_them() -> None:
    first = date(2026, 1, 1)
    many = [article(f"a{n}", date=str(first + timedelta(days=n))) for n in range(MOST + 5)]
    result = build(many, CONFIG, TEMPLATES)
    for path, most in (("feed.json", MOST), ("tags/pisma/feed.json", MOST_OF_TERM)):
        items = json.loads(content(result, path))["items"]
        assert [item["id"] for item in items] == [f"{URL}prompts/a{n}/" for n in reversed(range(len(many)))][:most]


def test_an_empty_library_has_no_feed_since_a_feed_must_say_when_it_changed() -> None:
    result = build([], CONFIG, TEMPLATES)
    assert not [path for path in paths(result) if "feed" in path]
    assert "feed" not in result.pages[0].head


def test_no_text_breaks_the_xml() -> None:
    config = CONFIG.model_copy(update={"site_name": HOSTILE, "site_description": HOSTILE})
    text = article("a").content.decode().replace("Ты.", f"Ты {HOSTILE}")
    made = article("a", f"authors: [{json.dumps('<b>&]]>')}]", title=json.dumps("& ]] \"'"))
    result = build([File("articles/b.md", text.encode()), made], config, TEMPLATES)
    for path in ("feed.xml", "sitemap.xml", "opensearch.xml"):
        ElementTree.fromstring(content(result, path))
    found = feedparser.parse(content(result, "feed.xml").encode())
    assert not found.bozo
    assert "& ]] \"'" in [entry.title for entry in found.entries]
    json.loads(content(result, "feed.json"))
    json.loads(content(result, "manifest.webmanifest"))


def test_the_map_has_every_page_that_is_to_be_known_with_real_days() -> None:
    result = bilingual(changed={"articles/letter.md": ("---\n", "---\ntranslation_of: pismo-sosedu\n")})
    root = ElementTree.fromstring(content(result, "sitemap.xml"))
    days = {one.findtext(f"{MAP}loc"): one.findtext(f"{MAP}lastmod") for one in root}
    assert set(days) == {f"{URL}{one.address}" for one in result.pages if one.is_indexed}
    assert days[f"{URL}prompts/pismo-sosedu/"] == days[URL] == days[f"{URL}tags/byt/"] == "2026-03-09"
    assert days[f"{URL}en/prompts/letter/"] == days[f"{URL}en/tags/letters/"] == "2026-02-01"
    assert days[f"{URL}about/"] is None
    assert not any("staroe-pismo" in address or "offline" in address for address in days if address)
    (letter,) = (one for one in root if one.findtext(f"{MAP}loc") == f"{URL}en/prompts/letter/")
    assert {link.get("hreflang"): link.get("href") for link in letter.findall(f"{XHTML}link")} == {
        "ru": f"{URL}prompts/pismo-sosedu/",
        "en": f"{URL}en/prompts/letter/",
        "x-default": f"{URL}prompts/pismo-sosedu/",
    }


def test_what_needs_an_address_is_left_out_where_nobody_knows_it() -> None:
    result = bilingual(NOWHERE)
    assert not {"sitemap.xml", "opensearch.xml"} & paths(result)
    assert "Sitemap:" not in content(result, "robots.txt")
    assert f"Sitemap: {URL}sitemap.xml\n" in content(bilingual(), "robots.txt")


def test_a_hand_written_page_may_say_when_it_changed() -> None:
    result = bilingual(changed={"pages/about.md": ("---\n", "---\nupdated: 2026-05-05\n")})
    root = ElementTree.fromstring(content(result, "sitemap.xml"))
    days = {one.findtext(f"{MAP}loc"): one.findtext(f"{MAP}lastmod") for one in root}
    assert days[f"{URL}about/"] == "2026-05-05"


def test_browsers_learn_how_to_search() -> None:
    root = ElementTree.fromstring(content(bilingual(), "opensearch.xml"))
    assert root.find(f"{SEARCH}Url") is not None
    assert root.find(f"{SEARCH}Url").attrib["template"] == f"{URL}?q={{searchTerms}}"  # type: ignore[union-attr]
    long = CONFIG.model_copy(update={"site_name": "Очень длинное название библиотеки"})
    root = ElementTree.fromstring(content(build([], long, TEMPLATES), "opensearch.xml"))
    assert len(root.findtext(f"{SEARCH}ShortName") or "") <= 16


def test_the_manifest_works_in_any_folder_and_has_the_colours_of_the_style() -> None:
    manifest = json.loads(content(bilingual(), "manifest.webmanifest"))
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")
    tokens = ROOT.joinpath("theme/assets/css/tokens.css").read_text("utf-8")
    day, night = re.search(r"--paper: light-dark\((\S+), (\S+)\)", tokens).groups()  # type: ignore[union-attr]
    assert manifest["theme_color"] == manifest["background_color"] == PAPER == day
    shell = ROOT.joinpath("theme/main.html").read_text("utf-8")
    assert re.findall(r'name="theme-color".*content="(\S+)"', shell) == [day, night]


def test_a_language_model_finds_every_article_once() -> None:
    text = content(bilingual(), "llms.txt")
    first, second, *_ = [line for line in text.splitlines() if line]
    assert (first, second) == ("# Промптотека", "> Письма и не только.")
    links = re.findall(r"^- \[(?P<title>.*?)\]\((?P<url>.*?)\)", text, re.MULTILINE)
    assert [url for _, url in links if "/prompts/" in url] == [
        f"{URL}prompts/pismo-sosedu/index.md",
        f"{URL}en/prompts/letter/index.md",
    ]
    assert f"{URL}about/index.md" in text.partition("\n## Optional\n")[2]
    result = bilingual(NOWHERE)
    linked = {url for _, url in re.findall(r"^- \[(.*?)\]\((.*?)\)", content(result, "llms.txt"), re.MULTILINE)}
    assert linked <= paths(result)


def test_a_language_model_reads_first_of_what_there_is_most() -> None:
    """Each article under its first tag; sections of one size by name; in a section the newest first."""
    tags = {"a": "быт", "b": "яхты", "c": "азы", "d": "яхты, азы", "e": "быт", "f": "яхты"}
    many = [article(slug, tags=name, date=f"2026-01-{day:02}") for day, (slug, name) in enumerate(tags.items(), 1)]
    text = content(build(many, CONFIG, TEMPLATES), "llms.txt").partition("\n## Optional\n")[0]
    found = {part.partition("\n")[0]: re.findall(r"/prompts/(\w+)/", part) for part in text.split("\n## ")[1:]}
    assert list(found.items()) == [("яхты", ["f", "d", "b"]), ("быт", ["e", "a"]), ("азы", ["c"])]
    two = build([article("x", tags="яхты"), article("y", tags="азы")], CONFIG, TEMPLATES)
    assert re.findall(r"^## (.+)", content(two, "llms.txt"), re.MULTILINE) == ["азы", "яхты", "Optional"]


def test_prompts_stand_in_markdown_exactly_as_they_are_copied() -> None:
    result = bilingual()
    for at in ("prompts/pismo-sosedu/", "en/prompts/letter/"):
        record = json.loads(content(result, f"{at}article.json"))
        tokens = MarkdownIt().parse(content(result, f"{at}index.md"))
        fences = [token.content for token in tokens if token.type == "fence"]
        assert [f"{prompt['text']}\n" for prompt in record["prompts"]] == fences[: len(record["prompts"])]


def test_a_prompt_with_fences_in_it_stays_whole() -> None:
    prompt = "Ответь так:\n> ```json\n> {}\n> ```\n> ````\n> конец"
    text = article("a").content.decode().replace("**Роль:** Ты.", prompt)
    result = build([File("articles/a.md", text.encode())], CONFIG, TEMPLATES)
    fences = [one for one in MarkdownIt().parse(content(result, "prompts/a/index.md")) if one.type == "fence"]
    assert fences[0].content == json.loads(content(result, "prompts/a/article.json"))["prompts"][0]["text"] + "\n"


def test_an_article_as_markdown_is_whole_and_has_no_front_matter() -> None:
    text = content(bilingual(), "prompts/pismo-sosedu/index.md")
    assert text.startswith("# Письмо соседу: вежливо и по делу\n\n> Как попросить о тишине и остаться соседями?\n")
    assert "x-shelf" not in text
    assert f"- **Страница:** <{URL}prompts/pismo-sosedu/>" in text
    assert "- **Применимость:** 4.5/5" in text
    assert "### Подойдёт ли для двери лифта?\n\nДа, `если коротко`." in text
    assert f"[образца]({URL}en/prompts/letter/#proof-before-after)" in text
    assert "Заметка между делом." in text
    assert "Угроз и <b>ругани</b>." in text


@CONFIGS
def test_every_page_that_says_something_stands_beside_itself_as_markdown(config: Any) -> None:
    result = bilingual(config)
    written = {path.removesuffix("index.md") for path in paths(result) if path.endswith(".md")}
    assert written == {one.address for one in result.pages if one.kind != "terms" and one.is_indexed}
    assert "title:" not in content(result, "about/index.md")
    home = content(result, "index.md")
    assert re.findall(r"\]\((.*?)\)", home) == [f"{config.site_url}prompts/pismo-sosedu/index.md"]
    relative = "../prompts/letter/" if not config.site_url else f"{URL}en/prompts/letter/"
    assert f"]({relative})" in content(result, "en/about/index.md")


def test_the_worker_changes_with_its_pages_and_with_nothing_else() -> None:
    def version(result: Build) -> str:
        (found,) = re.findall(r'^const VERSION = "([0-9a-f]{16})";$', content(result, "sw.js"), re.MULTILINE)
        return str(found)

    result = bilingual()
    changed = bilingual(changed={"articles/letter.md": ("believed", "felt")})
    assert version(result) == version(bilingual()) == version(changed)
    assert version(result) != version(bilingual(CONFIG.model_copy(update={"lang": "en"})))
    assert '{"en": "en/offline/", "ru": "offline/"}' in content(result, "sw.js")
