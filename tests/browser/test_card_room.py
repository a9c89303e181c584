"""Where the parts of the prompt card stand on the screen, and what it keeps of what a reader writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from promptoteka.languages.texts import text

from tests.browser.card import Card, record
from tests.browser.conftest import ready

SLUG = "proverka-dogovora"
OTHER = "otvet-serditomu-klientu"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
DESKTOPS = [
    {"viewport": {"width": width, "height": height}} for width, height in ((1280, 720), (1440, 900), (1100, 640))
]
SEEN = """(card) => {
  const pre = card.querySelector("[data-prompt]:not([hidden]) pre").getBoundingClientRect();
  const bar = card.querySelector(".prompt-card__bar").getBoundingClientRect();
  return Math.min(pre.bottom, bar.top, innerHeight) - Math.max(pre.top, 58);
}"""
PLACE = """(card) => {
  const place = card.querySelector("[data-prompt]:not([hidden]) .place--active").getBoundingClientRect();
  const bar = card.querySelector(".prompt-card__bar").getBoundingClientRect();
  return [place.top, place.bottom, Math.min(bar.top, innerHeight)];
}"""


def open_card(page: Page, address: str, slug: str = SLUG, fragment: str = "") -> Card:
    page.goto(f"{address}/prompts/{slug}/{fragment}")
    ready(page)
    return Card(page)


def articles(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("prompts/*/article.json"))


@pytest.mark.parametrize("context", DESKTOPS, ids=["720", "900", "narrow"], indirect=True)
def test_the_preview_is_beside_every_field_and_follows_it(page: Page, address: str, site: Path) -> None:
    for slug in articles(site):
        card = open_card(page, address, slug)
        for prompt in record(site, slug)["prompts"]:
            card.tab(prompt["id"]).click()
            for name in prompt["parameters"]:
                card.field(name).focus()
                top, bottom, edge = card.element.evaluate(PLACE)
                assert 58 <= top < bottom <= edge, (slug, prompt["id"], name)
                expect(card.field(name)).to_be_in_viewport()
                expect(card.copy_button).to_be_in_viewport(ratio=1)
            assert card.element.evaluate(SEEN) >= 120, (slug, prompt["id"])


def test_an_edge_says_how_much_follows_and_leads_there(page: Page, address: str) -> None:
    card = open_card(page, address)
    card.tab("pro").click()
    rest = card.element.locator("[data-rest]")
    expect(rest).to_contain_text("ещё")
    before = rest.inner_text()
    rest.click()
    expect(rest).not_to_have_text(before)
    for _ in range(8):
        rest.evaluate("button => button.click()")  # it may hide at any moment
        page.wait_for_timeout(300)
    expect(rest).to_be_hidden()


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_a_phone_begins_with_the_form_and_has_the_bar_all_along(page: Page, address: str, site: Path) -> None:
    for slug in articles(site):
        card = open_card(page, address, slug)
        first, *_, last = record(site, slug)["prompts"][0]["parameters"]
        field, bar = card.field(first).bounding_box(), card.element.locator(".prompt-card__bar").bounding_box()
        assert field
        assert bar
        assert field["y"] + field["height"] <= bar["y"] + 1, slug
        expect(card.copy_button).to_be_in_viewport(ratio=1)
        for name in (first, last):
            card.field(name).focus()
            expect(card.copy_button).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_a_phone_shows_the_form_or_the_text(page: Page, address: str, site: Path) -> None:
    card = open_card(page, address)
    name = record(site, SLUG)["prompts"][0]["parameters"][-1]
    sides = card.element.get_by_role("group", name="Что показать")
    preview = card.element.locator("[data-preview]").first
    expect(preview).to_be_hidden()
    card.field(name).fill("Своё")
    sides.get_by_role("button", name="Текст").click()
    expect(card.field(name)).to_be_hidden()
    expect(preview.locator(f"[data-parameter={name}]")).to_be_in_viewport()
    expect(card.copy_button).to_be_in_viewport(ratio=1)
    preview.locator(f"[data-parameter={name}]").click()
    expect(card.field(name)).to_be_focused()
    expect(preview).to_be_hidden()


def test_signs_are_quiet_and_no_character_is_lost(page: Page, address: str) -> None:
    card = open_card(page, address)
    code = card.element.locator("[data-preview]:visible")
    signs = set(code.locator("i").all_inner_texts())
    assert "**" in signs
    assert "Роль:" in code.locator("b").all_inner_texts()
    assert "**Роль:** Ты юрист" in card.preview()


@pytest.mark.parametrize("leave", ["reload", "away and back", "another visit"])
def test_what_was_written_survives(leave: str, page: Page, address: str, site: Path) -> None:
    card = open_card(page, address)
    first, second, *_ = record(site, SLUG)["prompts"][0]["parameters"]
    card.field(first).fill("Моё\nв две строки" if leave == "reload" else "Моё")
    value = card.field(first).input_value()
    expect(card.element).to_contain_text(text("form.kept", "ru"))
    if leave == "reload":
        page.reload()
    elif leave == "away and back":
        page.goto(f"{address}/about/")
        page.go_back()
    else:
        open_card(page, address, OTHER)
        assert value not in card.preview()
        open_card(page, address)
    ready(page)
    expect(card.field(first)).to_have_value(value)
    expect(card.field(second)).to_have_value("")
    assert value in card.preview()


def test_another_tab_knows_nothing_of_it(context: BrowserContext, page: Page, address: str, site: Path) -> None:
    card = open_card(page, address)
    name = record(site, SLUG)["prompts"][0]["parameters"][0]
    card.field(name).fill("Тайна")
    other = context.new_page()
    assert "Тайна" not in open_card(other, address).preview()
    assert "Тайна" not in page.evaluate("JSON.stringify(localStorage)")
    other.close()


def test_clearing_is_undone(page: Page, address: str, site: Path) -> None:
    card = open_card(page, address)
    first, second, *_ = record(site, SLUG)["prompts"][0]["parameters"]
    undo = card.element.locator("[data-action=undo]")
    expect(undo).to_be_hidden()
    card.field(first).fill("Первое")
    card.field(second).fill("Второе")
    card.element.locator("[data-action=clear]").click()
    expect(card.field(first)).to_have_value("")
    card.field(second).fill("Новое")
    undo.click()
    expect(card.field(first)).to_have_value("Первое")
    expect(card.field(second)).to_have_value("Новое")
    expect(undo).to_be_hidden()


def test_the_count_leads_to_the_next_open_field(page: Page, address: str, site: Path) -> None:
    card = open_card(page, address)
    names = record(site, SLUG)["prompts"][0]["parameters"]
    for name in names:
        card.open_count.click()
        expect(card.field(name)).to_be_focused()
    card.field(names[1]).fill("есть")
    card.open_count.click()
    expect(card.field(names[2])).to_be_focused()
    for name in names:
        card.field(name).fill("есть")
    expect(card.open_count).to_be_disabled()


def test_what_is_required_is_said_in_the_field_the_count_and_after_copying(
    clipboard: BrowserContext, page: Page, address: str, site: Path
) -> None:
    article = record(site, SLUG)
    card = open_card(page, address)
    names = article["prompts"][0]["parameters"]
    due = [one for one in article["parameters"] if one["required"] and one["name"] in names]
    assert due
    for one in due:
        expect(card.field(one["name"])).to_have_attribute("aria-required", "true")
    expect(card.open_count).to_contain_text(f"обязательных {len(due)}")
    card.copy()
    for one in due:
        expect(card.status).to_contain_text(one["label"])
    for one in due:
        card.field(one["name"]).fill("есть")
    card.copy()
    expect(card.status).not_to_contain_text("обязательное")


@pytest.mark.parametrize("context", [{}, PHONE], ids=["desktop", "phone"], indirect=True)
@pytest.mark.parametrize("way", ["link", "here"])
def test_a_deep_link_shows_its_tab(way: str, page: Page, address: str) -> None:
    if way == "link":
        card = open_card(page, address, fragment="#expert")
    else:
        card = open_card(page, address)
        page.evaluate("location.hash = '#expert'")
    page.wait_for_load_state("networkidle")
    tab = card.tab("expert")
    expect(tab).to_have_attribute("aria-selected", "true")
    expect(tab).to_be_in_viewport()
    box = tab.bounding_box()
    assert box
    masthead = page.locator(".masthead").bounding_box()
    assert masthead
    assert box["y"] >= masthead["height"] - 1


def test_tabs_keep_their_places(page: Page, address: str) -> None:
    card = open_card(page, address)
    before = card.tab("expert").bounding_box()
    card.tab("pro").click()
    assert card.tab("expert").bounding_box() == before
