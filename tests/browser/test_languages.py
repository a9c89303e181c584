"""The ways between the languages of the site, as a reader meets them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

ARTICLE = "de/prompts/pull-request-code-review/"
GERMAN = {"locale": "de-AT"}
NO_SCRIPT = {"java_script_enabled": False}


@pytest.mark.parametrize("context", [{}, NO_SCRIPT], ids=["js", "no js"], indirect=True)
def test_the_switch_leads_to_the_same_article_and_says_where_there_is_none(page: Page, address: str) -> None:
    page.goto(f"{address}/{ARTICLE}")
    menu = page.get_by_role("navigation", name="Sprache")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Sprache").click()
    expect(menu.get_by_role("link")).to_have_count(4)
    expect(menu.locator("[aria-current]")).to_have_text("Deutsch")
    expect(menu.get_by_role("link", name="Русский")).to_contain_text("keine Übersetzung: zur Bibliothek")
    menu.get_by_role("link", name="简体中文").click()
    expect(page).to_have_url(f"{address}/zh/prompts/pull-request-code-review/")
    expect(page.locator("html")).to_have_attribute("lang", "zh")


@pytest.mark.parametrize("context", [GERMAN], ids=["german"], indirect=True)
def test_ones_own_language_is_offered_until_it_is_declined(page: Page, address: str) -> None:
    page.goto(f"{address}/en/prompts/pull-request-code-review/")
    offer = page.get_by_role("link", name="Dieser Artikel auf Deutsch", exact=True)
    expect(offer).to_have_attribute("href", f"{address}/{ARTICLE}")
    expect(offer).to_have_attribute("lang", "de")
    page.goto(f"{address}/")
    expect(page).to_have_url(f"{address}/")
    library = page.get_by_role("link", name="Die Bibliothek auf Deutsch")
    expect(library).to_be_visible()
    page.get_by_role("button", name="Не предлагать больше").click()
    expect(library).to_be_hidden()
    page.goto(f"{address}/en/", wait_until="networkidle")
    expect(page.locator(".languages__offer")).to_be_hidden()


@pytest.mark.parametrize("context", [GERMAN], ids=["german"], indirect=True)
def test_who_reads_in_ones_own_language_is_offered_none(page: Page, address: str) -> None:
    page.goto(f"{address}/{ARTICLE}", wait_until="networkidle")
    expect(page.locator(".languages__offer")).to_be_hidden()


def test_a_page_that_is_missing_speaks_the_language_of_its_address(page: Page, address: str) -> None:
    page.goto(f"{address}/404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Такой карточки нет")
    page.evaluate("history.replaceState(null, '', '/de/prompts/nichts/')")
    html = page.evaluate("fetch('/404.html').then((response) => response.text())")
    page.set_content(html)
    expect(page.get_by_role("heading", level=1)).to_have_text("Diese Karte gibt es nicht")
    expect(page.get_by_role("link", name="Zur Bibliothek")).to_have_attribute("href", "/de/")


def test_the_page_that_is_missing_stands_in_the_folder_of_each_language(page: Page, address: str) -> None:
    page.goto(f"{address}/zh/404.html")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.get_by_role("link", name="打开")).to_have_attribute("href", "/zh/")


def test_the_library_finds_in_its_language_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/de/?sort=title")
    titles = page.locator(".cards [data-title]")
    expect(titles).to_have_count(2)
    expect(titles.first).to_contain_text("Code-Review")
