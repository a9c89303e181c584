"""What the professional version adds, as a reader sees it under the prompt card; and the ways on from an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Route, expect
from promptoteka.model.fill import fill

from tests.browser.card import Card, record
from tests.browser.conftest import ready, stand_still
from tests.browser.test_prompt_card import loaded

THREE = "proverka-dogovora"
ONE = "grant-sceptical-panel"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
TEXT = """(pre, left) => {
    const copy = pre.cloneNode(true);
    copy.querySelectorAll(`.sr-only, ${left}`).forEach((element) => element.remove());
    return copy.textContent;
}"""
"""The text of a comparison without the marks told in words, and without what is cut or what is added."""


def visit(page: Page, address: str, slug: str = THREE, *, unfold: bool = True) -> None:
    page.goto(f"{address}/prompts/{slug}/")
    ready(page)
    if unfold:
        page.locator(".comparison summary").first.click()


def test_it_is_folded_and_its_words_are_not_found_twice(page: Page, address: str) -> None:
    visit(page, address, unfold=False)
    body = page.locator(".comparison__body").first
    expect(body).to_have_css("display", "none")
    summary = page.locator(".comparison summary").first
    expect(summary).to_contain_text("Что добавляет профессиональная версия")
    expect(summary).to_contain_text("3 поля")
    summary.focus()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()
    expect(body).to_contain_text("Красная линия")
    expect(body).to_contain_text("Формат ответа")


def test_it_shows_both_prompts_with_the_values_of_the_form(page: Page, address: str, site: Path) -> None:
    article = record(site, THREE)
    visit(page, address)
    card = Card(page)
    text = page.locator(".comparison__text").first
    places = text.locator("[data-parameter=tip_dogovora]")
    assert places.count() == 2
    value = "аренда <b>$& \\1</b> склада"
    card.tab("basic").click()
    card.field("tip_dogovora").fill(value)
    expect(places.first).to_have_text(value, use_inner_text=False)
    expect(places.last).to_have_text(value, use_inner_text=False)
    basic = card.preview()
    card.tab("pro").click()
    pro = card.preview()
    assert value in pro
    assert text.evaluate(TEXT, "del") == pro
    # Space is no change of words, and the professional version's is shown.
    assert str(text.evaluate(TEXT, "ins")).split() == basic.replace("`[тип договора]`", value).split()
    card.element.locator("[data-action=clear]").click()
    expect(text.locator("ins [data-parameter=tip_dogovora]")).to_have_text("`[тип договора]`")
    assert text.evaluate(TEXT, "del") == fill(loaded(article).prompts[1], {})


def test_values_typed_before_it_was_there_are_in_it(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/components/comparison.js", hold)
    with page.expect_request("**/components/comparison.js"):
        page.goto(f"{address}/prompts/{THREE}/")
    Card(page).field("tip_dogovora").fill("подряд")
    places = page.locator(".comparison [data-parameter=tip_dogovora]")
    expect(places.first).not_to_have_text("подряд")
    held[0].continue_()
    expect(places.first).to_have_text("подряд")


def test_what_is_left_out_can_be_put_away(page: Page, address: str) -> None:
    visit(page, address)
    cut = page.locator(".comparison__text del").first
    expect(cut).to_be_visible()
    page.get_by_label("Показывать убранное").first.uncheck()
    expect(cut).to_be_hidden()
    expect(page.locator(".comparison__text ins").first).to_be_visible()


def test_further_prompts_are_compared_one_pair_at_a_time(page: Page, address: str) -> None:
    visit(page, address)
    pairs = page.locator(".comparison__pair")
    assert pairs.count() == 2
    pairs.nth(1).locator("summary").click()
    expect(pairs.nth(1)).to_have_attribute("open", "")
    expect(pairs.nth(0)).not_to_have_attribute("open", "")


def test_an_article_with_one_prompt_has_no_comparison(page: Page, address: str) -> None:
    visit(page, address, ONE, unfold=False)
    expect(Card(page).element).to_be_visible()
    expect(page.locator(".comparison")).to_have_count(0)


def test_copying_is_not_touched_by_it(clipboard: BrowserContext, page: Page, address: str, site: Path) -> None:
    visit(page, address)
    card = Card(page)
    card.copy_button.click()
    expect(card.status).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == fill(loaded(record(site, THREE)).prompts[0], {})


def test_it_is_not_printed(page: Page, address: str) -> None:
    visit(page, address)
    page.emulate_media(media="print")
    for away in (".comparison", ".related", ".neighbours"):
        expect(page.locator(away)).to_be_hidden()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], ids=["no js"], indirect=True)
def test_it_unfolds_without_scripts(page: Page, address: str) -> None:
    page.goto(f"{address}/prompts/{THREE}/")
    page.locator(".comparison summary").first.click()
    expect(page.locator(".comparison__text").first).to_be_visible()


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_it_does_not_scroll_a_phone_sideways(page: Page, address: str) -> None:
    visit(page, address)
    Card(page).field("tip_dogovora").fill("ж" * 500)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    text = page.locator(".comparison__text").first
    assert text.evaluate("pre => pre.scrollWidth <= pre.clientWidth")


@pytest.mark.parametrize("context", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=str, indirect=True)
def test_axe_finds_nothing_serious_in_it(page: Page, address: str) -> None:
    visit(page, address)
    stand_still(page)
    found = Axe().run(page, context=".comparison").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_its_marks_are_told_in_words(page: Page, address: str) -> None:
    visit(page, address)
    spoken = page.locator(".comparison__text ins").first.evaluate("element => element.textContent").split()
    assert (spoken[:2], spoken[-2:]) == (["начало", "добавленного"], ["конец", "добавленного"])
    # The words are in their place, and make neither the page nor the text longer.
    text = page.locator(".comparison__text").first
    assert text.evaluate("pre => [...pre.querySelectorAll('.sr-only')].every(one => one.offsetParent === pre)")


def test_a_reader_goes_on_to_a_related_article_and_to_the_next_one(page: Page, address: str) -> None:
    visit(page, address, unfold=False)
    card = page.locator(".related-card").first
    expect(card).to_contain_text("Общие теги:", ignore_case=True)
    title = card.get_by_role("link").inner_text()
    card.get_by_role("link").click()
    expect(page).to_have_title(f"{title} · Промптотека")
    page.go_back()
    following = page.locator("a[rel=next]")
    title = following.locator(".neighbour__title").inner_text()
    following.click()
    expect(page).to_have_title(f"{title} · Промптотека")
    expect(page.locator("a[rel=prev]")).to_have_attribute("href", f"../{THREE}/")
