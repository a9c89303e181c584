"""What the home page, its cards and an article say of a prompt, and what they have room for."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.card import Card, record
from tests.browser.conftest import ready, serve, stand_still
from tests.conftest import run

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
BROKEN = """(cells) => {
  const broken = [];
  for (const cell of cells) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/[\\p{Script=Latin}\\p{Script=Cyrillic}\\d]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (word[0].length < 16 && lines.size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site in a folder of a server, built by somebody who has not said where it will stand."""
    root = tmp_path_factory.mktemp("pages")
    done = run("promptoteka", "build", "--site-dir", root / "library")
    assert done.returncode == 0, done.stderr
    shutil.copy(root / "library" / "404.html", root)  # the host of a project's site takes it from the folder
    for origin in serve(root):
        yield f"{origin}/library"


def test_a_prompt_has_one_name(page: Page, address: str, site: Path) -> None:
    page.goto(address)
    cards = dict(
        page.locator(".card__link").evaluate_all("links => links.map((link) => [link.href, link.textContent])")
    )
    for url, name in cards.items():
        page.goto(url)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        expect(page).to_have_title(re.compile(f"^{re.escape(name)} · "))
        heading = record(site, url.rstrip("/").rpartition("/")[2])["heading"]
        if heading != name:
            expect(page.locator(".article-head__heading")).to_have_text(heading)


def test_two_rows_of_cards_stand_on_a_screen(page: Page, address: str) -> None:
    page.goto(address)
    ready(page)
    tops = page.locator(".card").evaluate_all(
        "cards => cards.map((card) => [card.getBoundingClientRect().top, card.getBoundingClientRect().bottom])"
    )
    rows = sorted({round(top) for top, _ in tops})
    assert len(rows) >= 2
    second = max(bottom for top, bottom in tops if round(top) == rows[1])
    masthead = 58
    assert second - rows[0] <= 900 - masthead


def test_a_card_has_one_row_of_stars_and_a_word_for_what_is_hard(page: Page, address: str) -> None:
    page.goto(address)
    for card in page.locator(".card").all():
        expect(card.locator(".stars")).to_have_count(1)
        assert re.search("просто|средней сложности|сложно", card.inner_text())
        expect(card.locator(".cover__label")).to_have_count(0)


def test_the_home_page_is_tried_at_once(clipboard: BrowserContext, page: Page, address: str) -> None:
    page.goto(address)
    ready(page)
    starter = page.locator("[data-component=starter]")
    controls = starter.locator("[data-control]")
    expect(controls).to_have_count(2)
    controls.first.fill("Моё первое")
    controls.last.fill("$& второе")
    starter.get_by_role("button", name="Скопировать промпт").click()
    expect(page.locator("[data-copy-status]")).to_have_text("Скопировано")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == starter.locator("pre code").evaluate("code => code.textContent")
    assert "Моё первое" in copied
    assert "$& второе" in copied
    starter.get_by_role("link").click()
    page.wait_for_url("**/prompts/**", wait_until="load")
    ready(page)
    assert "Моё первое" in Card(page).preview()


def test_the_home_page_says_where_to_paste_and_where_to_start(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".hero__paste")).to_contain_text("ChatGPT")
    tasks = page.get_by_role("list", name="С чего начать").get_by_role("link")
    expect(tasks).to_have_count(3)
    expect(page.locator("[data-component=starter]")).to_be_in_viewport()
    for task in tasks.all():
        expect(task).to_be_in_viewport()


def test_facets_of_a_small_library_are_folded(page: Page, address: str) -> None:
    page.goto(address)
    ready(page)
    facets = page.locator("[data-facets]")
    button = page.get_by_role("button", name="Фильтры")
    expect(facets).to_be_hidden()
    button.click()
    expect(facets).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(facets).to_be_hidden()
    page.goto(f"{address}/?tag=стартап")
    ready(page)
    expect(facets).to_be_visible()


def test_what_a_facet_finds_is_seen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{address}/?tag=стартап")
    ready(page)
    page.evaluate("document.querySelectorAll('.facet').forEach((facet) => (facet.open = true))")
    expect(page.locator(".cards")).not_to_have_attribute("aria-busy", "true")
    page.get_by_role("checkbox", name="июнь 2026 1").check()
    expect(page.locator(".cards")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(".cards .card").first).to_be_in_viewport()


def test_the_contents_are_in_the_order_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}/prompts/proverka-dogovora/")
    order = page.locator(".md-nav--secondary a[href^='#']").evaluate_all(
        """links => links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
            .map((target) => target.getBoundingClientRect().top + scrollY)"""
    )
    assert len(order) > 3
    assert order == sorted(order)


@pytest.mark.parametrize("path", ["rules/", "for-authors/headings/", "about/", "how-to-write/"])
def test_tables_do_not_break_words(path: str, page: Page, address: str) -> None:
    page.goto(f"{address}/{path}")
    assert page.locator("td, th").evaluate_all(BROKEN) == []


def test_the_missing_page_has_its_styles_in_a_folder_that_nobody_named(context: BrowserContext, nameless: str) -> None:
    page = context.new_page()  # the browser itself complains of what it could not find
    for path in ("no", "no/such/page/", "en/no/such/"):
        page.goto(f"{nameless}/{path}", wait_until="networkidle")
        expect(page.locator("link[href^='/library/'][href$='site.css']")).to_have_count(1)
        home = "/library/en/" if path.startswith("en/") else "/library/"
        link = page.locator(".missing:visible a")
        assert link.evaluate("link => link.pathname") == home
        link.click()
        expect(page.locator(".card").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("path", ["", "prompts/proverka-dogovora/"])
def test_what_is_printed_fits(path: str, page: Page, address: str) -> None:
    page.goto(f"{address}/{path}")
    ready(page)
    stand_still(page)
    page.emulate_media(media="print")
    for name in (".favourite", ".browse__aside", ".starter", ".prompt-card__bar", ".md-sidebar", "form"):
        shown = page.locator(f"{name}:visible")
        assert shown.count() == 0, name
    pages = page.pdf(format="A4").count(b"/Type /Page\n") or page.pdf(format="A4").count(b"/Type /Page")
    assert pages <= (4 if not path else 16)


def test_a_list_does_not_lead_to_itself(page: Page, address: str) -> None:
    for path in ("tags/", "months/", "models/"):
        page.goto(f"{address}/{path}")
        here = page.url
        leads = partial(page.locator(".by-term a, .trail a").evaluate_all, "links => links.map((link) => link.href)")
        assert here not in leads()
        end = page.locator(".trail li").last.evaluate("item => getComputedStyle(item, '::after').content")
        assert end in ("none", "normal")


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_facts_take_a_line_on_a_phone(page: Page, address: str) -> None:
    page.goto(f"{address}/prompts/proverka-dogovora/")
    facts = page.locator(".facts")
    expect(facts).to_be_hidden()
    page.get_by_text("Подробнее").click()
    expect(facts).to_be_visible()
