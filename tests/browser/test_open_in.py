"""The menu of assistants: what a click will do is said before it, and the page itself asks nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, Route, expect
from promptoteka.model.data import targets

from tests.browser.card import Card
from tests.browser.conftest import ready, serve
from tests.conftest import SITES, add_setting, copy_library, run

SLUG = "proverka-dogovora"
FITS = "откроем с этим текстом"
NAMES = {"alice": "Алиса"}
"""What Russian calls otherwise."""
TOO_LONG = re.compile(r"^скопируем и откроем пустой чат: текст длиннее ссылки примерно на ([\d\s]+) знак")


@pytest.fixture(scope="module")
def address_without_targets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A library that names no assistant, served."""
    library = copy_library(tmp_path_factory.mktemp("alone"), SITES / "minimal" / "content")
    add_setting(library, "targets = []")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    yield from serve(library / "site")


@pytest.fixture
def asked(context: BrowserContext) -> Iterator[list[Request]]:
    """What was asked of other hosts, which answer with an empty page."""
    requests: list[Request] = []

    def answer(route: Route) -> None:
        requests.append(route.request)
        route.fulfill(body="<!doctype html><title>chat</title>", content_type="text/html")

    context.route(re.compile("^https://"), answer)
    yield requests
    context.unroute_all()


def open_card(page: Page, address: str) -> Card:
    page.goto(f"{address}/prompts/{SLUG}/")
    ready(page)
    return Card(page)


@pytest.fixture
def names(page: Page, address: str) -> list[str]:
    """Parameters of the first prompt."""
    article: dict[str, Any] = page.request.get(f"{address}/prompts/{SLUG}/article.json").json()
    return list(article["prompts"][0]["parameters"])


def row(menu: Locator, name: str) -> Locator:
    return menu.locator("[data-target]").filter(has=menu.page.locator("[data-name]", has_text=re.compile(f"^{name}$")))


def note(menu: Locator, name: str) -> Locator:
    return row(menu, name).locator("[data-note]")


def encoded(text: str) -> str:
    """As `encodeURIComponent` does it."""
    return quote(text, safe="!'()*")


def test_a_short_prompt_opens_by_link(asked: list[Request], page: Page, address: str, names: list[str]) -> None:
    card = open_card(page, address)
    card.field(names[0]).fill("a&b#c=d%20 $& ё🙂")
    menu = card.open_targets()
    for target in targets().values():
        name = NAMES.get(target.id, target.name)
        if target.template:
            link = target.template.replace("{prompt}", encoded(card.preview()))
            expect(row(menu, name)).to_have_attribute("href", link)
            expect(note(menu, name)).to_contain_text(FITS)
        else:
            expect(row(menu, name)).to_have_attribute("href", target.home)
            expect(note(menu, name)).to_have_text("скопируем и откроем пустой чат")
        for attribute, value in {
            "target": "_blank",
            "rel": "noopener noreferrer",
            "referrerpolicy": "no-referrer",
        }.items():
            expect(row(menu, name)).to_have_attribute(attribute, value)
    assert asked == []
    with page.context.expect_page() as opened:
        row(menu, "Claude").click()
    opened.value.wait_for_load_state()
    assert opened.value.url == f"https://claude.ai/new?q={encoded(card.preview())}"
    assert [request.headers.get("referer") for request in asked] == [None]
    assert opened.value.evaluate("opener") is None


def test_what_may_send_the_prompt_says_so(page: Page, address: str) -> None:
    menu = open_card(page, address).open_targets()
    for target in targets().values():
        if target.template:
            said = note(menu, NAMES.get(target.id, target.name))
            expect(said).to_have_text(f"{FITS}; может сразу его отправить" if target.may_send else FITS)


def test_the_menu_counts_while_the_reader_types(page: Page, address: str, names: list[str]) -> None:
    card = open_card(page, address)
    menu = card.open_targets()
    target = targets()["chatgpt"]
    limit = target.max_url or 0
    expect(note(menu, "ChatGPT")).to_have_text(FITS)

    def fill(length: int) -> None:
        """Another value, the menu being open: a click outside would close it."""
        card.field(names[0]).evaluate(
            "(control, value) => { control.value = value; control.dispatchEvent(new Event('input', {bubbles: true})) }",
            "a" * length,
        )

    fill(1)
    fits = 1 + limit - target.link_length(card.preview())
    fill(fits)
    assert target.link_length(card.preview()) == limit
    expect(note(menu, "ChatGPT")).to_have_text(FITS)
    fill(fits + 1)
    expect(note(menu, "ChatGPT")).to_have_text("скопируем и откроем пустой чат")
    expect(row(menu, "ChatGPT")).to_have_attribute("href", target.home)
    fill(fits + 5_000)
    once = menu.locator("[data-targets-note]")
    said = TOO_LONG.match(once.inner_text())
    assert said
    text = card.preview()
    over = [one.link_length(text) - (one.max_url or 0) for one in targets().values() if one.template]
    least = min(excess for excess in over if excess > 0)
    assert int("".join(filter(str.isdigit, said[1]))) == -(-least * len(text) // len(encoded(text)))
    fill(1)
    expect(note(menu, "ChatGPT")).to_have_text(FITS)
    expect(once).to_be_hidden()


@pytest.mark.parametrize("name", ["ChatGPT", "GigaChat"])
def test_what_no_link_holds_is_copied_and_an_empty_chat_opened(
    name: str, clipboard: BrowserContext, asked: list[Request], page: Page, address: str, names: list[str]
) -> None:
    card = open_card(page, address)
    card.field(names[0]).fill("Длинный договор. " * 200)
    menu = card.open_targets()
    expect(note(menu, name)).to_contain_text("скопируем и откроем пустой чат")
    with page.context.expect_page() as opened:
        row(menu, name).click()
    opened.value.wait_for_load_state()
    home = next(target.home for target in targets().values() if name in (target.name, NAMES.get(target.id)))
    assert opened.value.url == home
    assert [request.headers.get("referer") for request in asked] == [None]
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == card.preview()
    expect(card.status).to_have_text(f"Скопировано. Вставьте в открывшийся чат: {name}")


def test_half_a_surrogate_pair_does_no_harm(page: Page, address: str, names: list[str]) -> None:
    card = open_card(page, address)
    menu = card.open_targets()
    card.field(names[0]).evaluate(
        "control => { control.value = 'a\\ud83d'; control.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    assert "a%EF%BF%BD" in (row(menu, "ChatGPT").get_attribute("href") or "")


def test_the_menu_is_worked_by_keys(page: Page, address: str) -> None:
    card = open_card(page, address)
    button = card.element.locator("[popovertarget=open-in]")
    button.focus()
    page.keyboard.press("Enter")
    menu = card.element.locator("[data-open-in]")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(row(menu, "ChatGPT")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_a_refused_clipboard_opens_nothing_at_first(asked: list[Request], page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    card = open_card(page, address)
    row(card.open_targets(), "Gemini").click()
    expect(card.status).to_contain_text("Ctrl+C")
    assert page.evaluate("getSelection().toString()") == card.preview()
    assert asked == []
    with page.context.expect_page():
        row(card.open_targets(), "Gemini").click()


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
@pytest.mark.parametrize("opener", ["open-in", "more"])
def test_a_narrow_screen_holds_the_bar_and_what_slides_out_of_it(
    opener: str, page: Page, address: str, names: list[str]
) -> None:
    card = open_card(page, address)
    card.field(names[0]).fill("Ответ на ivan@example.org")
    expect(card.hint).to_contain_text("эл. почта")
    card.element.locator(f"[popovertarget={opener}]").click()
    panel = card.element.locator(f"#{opener}")
    for shown in (panel, card.element.locator(".prompt-card__bar")):
        box = shown.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 740
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for button in card.element.locator(".prompt-card__actions button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_a_card_without_a_menu_does_the_rest(
    clipboard: BrowserContext, page: Page, address_without_targets: str
) -> None:
    page.goto(f"{address_without_targets}/prompts/krug/")
    ready(page)
    card = Card(page)
    assert card.element.locator("[data-open-in]").count() == 0
    assert card.copy() == card.preview()
