"""Every kind of page in a browser: accessible, in both themes, on a phone, under a sub-path, printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.model.fill import fill, named_values
from promptoteka.reader.loader import load

from tests.browser.card import Card, record
from tests.browser.conftest import serve, stand_still
from tests.conftest import ROOT, run

KINDS = {
    "home": "/",
    "article": "/prompts/proverka-dogovora/",
    "english article": "/en/prompts/pull-request-code-review/",
    "german home": "/de/",
    "chinese article": "/zh/prompts/grant-sceptical-panel/",
    "one prompt": "/en/prompts/grant-sceptical-panel/",
    "tag": "/tags/pisma/",
    "text": "/how-to-write/",
    "reference": "/for-authors/headings/",
    "commands": "/for-authors/commands/",
    "rule": "/en/rules/ignore-without-reason/",
    "404": "/no/such/page/",
}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
THEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}]


@pytest.fixture(scope="session")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site in a folder of a server, as a project site on GitHub Pages."""
    root = tmp_path_factory.mktemp("pages")
    address = {"SITE_URL": "https://example.org/promptoteka/"}
    done = run("promptoteka", "build", "--site-dir", root / "promptoteka", environment=address)
    assert done.returncode == 0, done.stderr
    for origin in serve(root):
        yield f"{origin}/promptoteka"


def visit(page: Page, address: str, path: str) -> None:
    """Open a page; a 404 is no console error where it is what was asked for."""
    if path == KINDS["404"]:
        page.goto(f"{address}/404.html")
    else:
        page.goto(address + path)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("context", THEMES, ids=["light", "dark"], indirect=True)
def test_axe_finds_nothing_serious(path: str, page: Page, address: str) -> None:
    visit(page, address, path)
    stand_still(page)
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize(
    "context", [PHONE, {**PHONE, "java_script_enabled": False}], ids=["js", "no js"], indirect=True
)
def test_a_phone_does_not_scroll_sideways(path: str, page: Page, address: str) -> None:
    visit(page, address, path)
    widths = page.locator("html").evaluate_all("([html]) => [html.scrollWidth, html.clientWidth]")
    assert widths[0] <= widths[1]


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_a_long_value_does_not_scroll_a_phone_sideways(page: Page, address: str, site: Path) -> None:
    article = record(site, "proverka-dogovora")
    visit(page, address, "/prompts/proverka-dogovora/")
    card = Card(page)
    card.field(article["prompts"][0]["parameters"][0]).fill("ж" * 3000)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_theme_changes_and_is_remembered(page: Page, address: str) -> None:
    visit(page, address, "/")
    scheme = page.locator("body")
    seen = {scheme.get_attribute("data-md-color-scheme")}
    for _ in range(3):
        page.locator("form[data-md-component=palette] label:visible, [data-palette]:visible").first.click()
        seen.add(scheme.get_attribute("data-md-color-scheme"))
    assert {"default", "slate"} <= seen
    kept = scheme.get_attribute("data-md-color-scheme")
    page.reload()
    expect(scheme).to_have_attribute("data-md-color-scheme", str(kept))


def test_a_card_copies_its_basic_prompt(clipboard: BrowserContext, page: Page, address: str, site: Path) -> None:
    visit(page, address, "/")
    cards = page.locator(".card[data-copy-scope]")
    assert cards.count() == len(list(site.glob("prompts/*/article.json")))
    for n in range(cards.count()):
        slug = str(cards.nth(n).locator("a[href*=prompts]").first.get_attribute("href")).split("/")[-2]
        article = record(site, slug)
        basic = next((one for one in article["prompts"] if one["id"] == "basic"), article["prompts"][0])
        cards.nth(n).locator("[data-component=copy-button]").click()
        expect(page.locator("[data-copy-status]")).to_have_text(re.compile(r"^Скопировано: .+\. В тексте \d"))
        content = (ROOT / "content" / article["source"]).read_bytes()
        loaded = load(File(article["source"], content), Config()).article
        prompt = next(one for one in loaded.prompts if one.id == basic["id"])
        assert page.evaluate("navigator.clipboard.readText()") == fill(prompt, named_values(loaded, {}))
        page.evaluate("document.querySelector('[data-copy-status]').textContent = ''")


def test_cards_stand_newest_first(page: Page, address: str) -> None:
    visit(page, address, "/")
    days = page.locator("[data-copy-scope] time").evaluate_all("times => times.map(time => time.dateTime)")
    assert days == sorted(days, reverse=True)


def test_a_reader_finds_the_way_by_tag(page: Page, address: str) -> None:
    visit(page, address, "/")
    page.locator("a[href='tags/pisma/']:visible").first.click()
    expect(page.locator("h1")).to_have_text("письма")
    page.locator("[data-copy-scope] h3 a").first.click()
    expect(page.locator("[data-component=prompt-card]")).to_be_visible()


def test_a_question_opens_its_answer(page: Page, address: str) -> None:
    visit(page, address, "/prompts/proverka-dogovora/")
    question = page.locator("details:has(summary)").filter(has_text="?").first
    expect(question).not_to_have_attribute("open", "")
    question.locator("summary").click()
    expect(question).to_have_attribute("open", "")


def test_contents_lead_to_sections_with_readable_anchors(page: Page, address: str) -> None:
    visit(page, address, "/prompts/proverka-dogovora/")
    links = page.locator("[data-md-component=toc] a")
    targets = links.evaluate_all("links => links.map(link => decodeURIComponent(link.hash.slice(1)))")
    assert "анатомия-промпта" in targets
    assert page.evaluate("ids => ids.every(id => document.getElementById(id))", targets)


@pytest.mark.parametrize("path", ["/", "/prompts/proverka-dogovora/", "/404.html"])
def test_the_site_works_under_a_sub_path(path: str, clipboard: BrowserContext, page: Page, below: str) -> None:
    visit(page, below, path)
    if "prompts" in path:
        assert Card(page).copy().startswith("**Роль")
    style = page.locator("body").evaluate("body => getComputedStyle(body).getPropertyValue('--md-primary-fg-color')")
    assert style
    page.locator("header a").first.click()
    expect(page.locator("[data-copy-scope]").first).to_be_visible()


def test_a_printed_article_is_a_clean_sheet(page: Page, address: str, site: Path) -> None:
    article = record(site, "proverka-dogovora")
    visit(page, address, "/prompts/proverka-dogovora/")
    page.emulate_media(media="print")
    shown = page.locator("[data-preview]:visible")
    assert shown.count() == len(article["prompts"])
    for hidden in ("header.masthead", "[data-form]", "[data-action=copy]", "[data-md-type=toc]"):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("server", ["address", "slow_address"])
def test_no_page_moves_while_it_loads(page: Page, server: str, request: pytest.FixtureRequest) -> None:
    address = request.getfixturevalue(server)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for path in ("/", "/prompts/proverka-dogovora/"):
        visit(page, address, path)
        assert page.evaluate("window.shift") < 0.05, path
