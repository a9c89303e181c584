"""Filling in a prompt and carrying it away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from promptoteka.languages.texts import text
from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.model.fill import fill, fill_template
from promptoteka.reader.loader import load
from promptoteka.site.views.plain import plain_segments

from tests.browser.card import Card, record
from tests.browser.conftest import ready
from tests.conftest import ROOT

SLUG = "proverka-dogovora"
VALUES = {
    "cyrillic": "Договор аренды № 7 «Ёлка»",
    "emoji": "👩‍💻🇷🇺 ✅ 1️⃣",
    "replacement patterns": "$& $1 $$ $` \\1 {{x}}",
    "html": "</script><img src=x onerror=window.__xss=1>&amp;<!--",
    "back-ticks": "`a` ``b`` [c](d) `[e]`",
    "spaces": "  two  spaces\tand a tab ",
    "long": "ж" * 10_000,
}
LINES = "первая\n\n  вторая\n\tтретья"


def pages(site: Path) -> list[tuple[str, str]]:
    """The articles of every language: the folder of the language, and the slug."""
    found = (path.relative_to(site).parts for path in site.glob("**/prompts/*/article.json"))
    return sorted(("/".join([".", *folder]), slug) for *folder, _, slug, _ in found)


def open_card(page: Page, address: str, slug: str = SLUG, fragment: str = "") -> Card:
    page.goto(f"{address}/prompts/{slug}/{fragment}")
    ready(page)
    return Card(page)


def loaded(article: dict[str, Any]) -> Article:
    """The article that a published record was made from."""
    content = (ROOT / "content" / article["source"]).read_bytes()
    return load(File(article["source"], content), Config()).article


@pytest.fixture
def article(site: Path) -> dict[str, Any]:
    return record(site, SLUG)


def test_a_click_on_copy_without_filling_gives_the_text(
    clipboard: BrowserContext, page: Page, address: str, site: Path
) -> None:
    for folder, slug in pages(site):
        article = record(site / folder, slug)
        card = open_card(page, f"{address}/{folder}", slug)
        of_id = {prompt.id: prompt for prompt in loaded(article).prompts}
        defaults = {one["name"]: one["default"] for one in article["parameters"] if one["default"]}
        for prompt in article["prompts"]:
            if len(article["prompts"]) > 1:
                card.tab(prompt["id"]).click()
            expected = fill(of_id[prompt["id"]], {})
            if defaults:
                card.element.locator("[data-action=clear]").click()
            assert card.preview() == expected
            assert card.copy() == expected
        expect(card.status).to_contain_text(text("prompt.copied", article["lang"]))


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_what_is_seen_is_what_is_copied(
    value: str, clipboard: BrowserContext, page: Page, address: str, article: dict[str, Any]
) -> None:
    card = open_card(page, address)
    prompt = article["prompts"][0]
    for name in prompt["parameters"]:
        card.field(name).fill(value)
    expected = fill_template(prompt["template"], dict.fromkeys(prompt["parameters"], value))
    assert card.preview() == expected
    assert card.copy() == expected
    assert page.evaluate("window.__xss") is None


def test_lines_pasted_into_a_one_line_field_are_kept(
    clipboard: BrowserContext, page: Page, address: str, site: Path
) -> None:
    article = record(site, "malye-modeli-na-ustroystve")
    card = open_card(page, address, article["slug"])
    prompt = article["prompts"][0]
    name = prompt["parameters"][0]
    expect(card.field(name)).to_have_attribute("list", f"examples-{name}")
    page.evaluate("text => navigator.clipboard.writeText(text)", LINES)
    card.field(name).fill("начало")
    card.field(name).press("End")
    card.field(name).press("Control+v")
    expect(card.field(name)).to_have_value(f"начало{LINES}")
    assert f"начало{LINES}" in card.preview()
    assert card.copy() == card.preview()


def test_lines_typed_into_a_text_area_are_kept(clipboard: BrowserContext, page: Page, address: str, site: Path) -> None:
    for folder, slug in pages(site):
        article = record(site / folder, slug)
        long = [one["name"] for one in article["parameters"] if one["multiline"]]
        card = open_card(page, f"{address}/{folder}", slug)
        visible = [name for name in long if name in article["prompts"][0]["parameters"]]
        for name in visible:
            card.field(name).fill(LINES)
        assert card.preview().count(LINES) >= len(visible)
        assert card.copy() == card.preview()


def test_a_value_typed_under_basic_stands_in_pro(page: Page, address: str, article: dict[str, Any]) -> None:
    card = open_card(page, address)
    basic, pro = article["prompts"][:2]
    shared = next(name for name in basic["parameters"] if name in pro["parameters"])
    card.field(shared).fill("Общее значение")
    card.tab(pro["id"]).click()
    expect(card.field(shared)).to_have_value("Общее значение")
    assert "Общее значение" in card.preview()
    assert card.preview() == fill(loaded(article).prompts[1], {shared: "Общее значение"})


def test_emptying_a_field_gives_the_placeholder_back(page: Page, address: str, article: dict[str, Any]) -> None:
    card = open_card(page, address)
    name = article["prompts"][0]["parameters"][0]
    card.field(name).fill("x")
    card.field(name).fill("")
    assert card.preview() == fill(loaded(article).prompts[0], {})


def test_examples_fill_the_empty_fields_and_clear_empties_all(page: Page, address: str, site: Path) -> None:
    article = record(site, "malye-modeli-na-ustroystve")
    card = open_card(page, address, article["slug"])
    parameters = {one["name"]: one for one in article["parameters"]}
    first, *others = article["prompts"][0]["parameters"]
    card.field(first).fill("своё")
    card.element.locator("[data-action=examples]").click()
    expect(card.field(first)).to_have_value("своё")
    for name in others:
        if parameters[name]["examples"]:
            expect(card.field(name)).to_have_value(parameters[name]["examples"][0])
    card.element.locator("[data-action=clear]").click()
    assert card.preview() == fill(loaded(article).prompts[0], {})


def test_a_chip_puts_its_example_into_the_field(page: Page, address: str, site: Path) -> None:
    article = record(site, "malye-modeli-na-ustroystve")
    card = open_card(page, address, article["slug"])
    name = article["prompts"][0]["parameters"][0]
    chip = card.element.locator(f"[data-field={name}] [data-example]").nth(1)
    chip.click()
    expect(card.field(name)).to_have_value(chip.inner_text())
    assert chip.inner_text() in card.preview()


def test_a_default_stands_in_the_field_and_in_the_preview(page: Page, bilingual_address: str) -> None:
    card = open_card(page, bilingual_address, "pismo-sosedu")
    expect(card.field("povod")).to_have_value("ремонт")
    assert "Повод: ремонт," in card.preview()
    assert "{{имя}}" in card.preview()


def test_the_number_of_open_fields_is_said(clipboard: BrowserContext, page: Page, address: str, site: Path) -> None:
    article = record(site, SLUG)
    card = open_card(page, address)
    names = article["prompts"][0]["parameters"]
    expect(card.open_count).to_contain_text(str(len(names)))
    for name in names:
        card.field(name).fill("да")
    card.copy()
    expect(card.status).to_have_text("Скопировано")
    expect(card.status).to_have_attribute("role", "status")


def test_the_address_opens_a_prompt(page: Page, address: str, article: dict[str, Any]) -> None:
    card = open_card(page, address, fragment="#pro")
    expect(card.tab("pro")).to_have_attribute("aria-selected", "true")
    assert card.preview() == fill(loaded(article).prompts[1], {})
    page.evaluate("location.hash = '#basic'")
    expect(card.tab("basic")).to_have_attribute("aria-selected", "true")
    card.tab("pro").click()
    assert page.url.endswith("#pro")


def test_the_keyboard_alone_is_enough(
    clipboard: BrowserContext, page: Page, address: str, article: dict[str, Any]
) -> None:
    card = open_card(page, address)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.tab") == "basic":
            break
    page.keyboard.press("ArrowRight")
    expect(card.tab("pro")).to_be_focused()
    page.keyboard.press("Home")
    expect(card.tab("basic")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-control]')")
    page.keyboard.type("клавиши")
    page.keyboard.press("Control+Enter")
    expect(card.status).to_contain_text("Скопировано")
    assert page.evaluate("navigator.clipboard.readText()") == card.preview()
    assert "клавиши" in card.preview()


def test_c_copies_but_not_while_typing(
    clipboard: BrowserContext, page: Page, address: str, article: dict[str, Any]
) -> None:
    card = open_card(page, address)
    card.field(article["prompts"][0]["parameters"][0]).press("c")
    expect(card.status).to_be_empty()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("c")
    expect(card.status).to_contain_text("Скопировано")


def test_the_keys_are_listed(page: Page, address: str) -> None:
    open_card(page, address)
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_contain_text("Клавиши")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "en/about/", "tags/pisma/"])
def test_other_pages_list_the_keys_that_work_there(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    ready(page)
    page.keyboard.press("?")
    keys = page.locator("dialog.keys[open]")
    expect(keys).to_contain_text("search the library" if path.startswith("en") else "найти в библиотеке")
    expect(keys.locator("dt")).to_have_count(2)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keys" if path.startswith("en") else "Клавиши").click()
    expect(keys).to_be_visible()


def test_single_keys_can_be_switched_off(clipboard: BrowserContext, page: Page, address: str) -> None:
    card = open_card(page, address)
    page.keyboard.press("?")
    page.locator("[data-single-keys]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(card.status).to_be_empty()
    page.reload()
    ready(page)
    page.keyboard.press("c")
    page.keyboard.press("Control+c")
    expect(card.status).to_be_empty()
    page.locator("[data-open-keys]").first.click()
    expect(page.locator("[data-single-keys]")).not_to_be_checked()
    page.locator("[data-single-keys]").check()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    expect(card.status).to_contain_text("Скопировано")


def test_single_keys_are_kept_for_the_page_where_nothing_can_be_stored(page: Page, address: str) -> None:
    page.add_init_script(
        """for (const method of ["getItem", "setItem"]) {
          const original = Storage.prototype[method];
          Storage.prototype[method] = function (key, ...rest) {
            if (key.startsWith("promptoteka:")) throw new DOMException("full", "QuotaExceededError");
            return original.call(this, key, ...rest);
          };
        }"""
    )
    card = open_card(page, address)
    page.keyboard.press("?")
    page.locator("[data-single-keys]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(card.status).to_be_empty()


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_plain_text_has_no_marks_but_those_of_the_reader(
    value: str, clipboard: BrowserContext, page: Page, address: str, article: dict[str, Any]
) -> None:
    card = open_card(page, address)
    prompt = loaded(article).prompts[0]
    for name in prompt.parameters:
        card.field(name).fill(value)
    card.open_more().locator("[data-action=copy-plain]").click()
    expect(card.status).to_have_text("Скопировано без разметки")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "".join(value if run.parameter else run.text for run in plain_segments(prompt))
    assert "Роль: " in copied
    assert copied.count(value) >= len(prompt.parameters)
    assert "**" not in copied.replace(value, "")


def test_open_places_of_plain_text_lose_their_back_ticks(
    clipboard: BrowserContext, page: Page, address: str, article: dict[str, Any]
) -> None:
    card = open_card(page, address)
    card.open_more().locator("[data-action=copy-plain]").click()
    expect(card.status).to_have_text("Скопировано без разметки")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "`" not in copied
    assert all(one["placeholder"] in copied for one in article["parameters"] if one["placeholder"] in card.preview())


@pytest.mark.parametrize("action", ["copy", "copy-plain"])
def test_what_was_copied_is_remembered(action: str, clipboard: BrowserContext, page: Page, address: str) -> None:
    card = open_card(page, address)
    if action == "copy-plain":
        card.open_more()
    card.element.locator(f"[data-action={action}]").click()
    expect(card.status).not_to_be_empty()
    assert page.evaluate("localStorage.getItem('promptoteka:/:recent')") == f'["{SLUG}"]'


def test_other_components_hear_what_the_card_holds(page: Page, address: str, article: dict[str, Any]) -> None:
    page.add_init_script(
        """window.heard = [];
        for (const event of ["fill", "prompt"]) {
          addEventListener(`promptoteka:${event}`, ({ detail }) => window.heard.push({ event, ...detail }));
        }"""
    )
    card = open_card(page, address)
    heard = page.evaluate("window.heard.splice(0)")
    names = [one["name"] for one in article["parameters"]]
    assert {"event": "prompt", "id": "basic"} in heard
    assert [one["name"] for one in heard if one["event"] == "fill"] == names
    card.field(names[0]).fill("да")
    card.tab("pro").click()
    assert page.evaluate("window.heard") == [
        {"event": "fill", "name": names[0], "value": "да"},
        {"event": "prompt", "id": "pro"},
    ]


def test_the_scripts_of_the_card_are_asked_for_at_once(page: Page, address: str) -> None:
    open_card(page, address)
    asked = set(page.eval_on_selector_all("[rel=modulepreload]", "links => links.map((link) => link.href)"))
    folder = f"{address}/assets/js/"
    imported = {folder + "components/prompt-card.js"}
    waiting = list(imported)
    while waiting:
        script = waiting.pop()
        for name in re.findall(r'from ?"([^"]+)"', page.request.get(script).text()):
            found = urljoin(script, name)
            if found not in imported:
                imported.add(found)
                waiting.append(found)
    assert asked == imported


@pytest.mark.parametrize("refusal", ["missing", "denied"])
def test_a_refused_clipboard_leaves_the_text_selected(
    refusal: str, page: Page, address: str, article: dict[str, Any]
) -> None:
    script = {
        "missing": "Object.defineProperty(navigator, 'clipboard', {value: undefined})",
        "denied": "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    }
    page.add_init_script(script[refusal])
    card = open_card(page, address)
    card.copy_button.click()
    expect(card.status).to_contain_text("Ctrl+C")
    assert page.evaluate("getSelection().toString()") == fill(loaded(article).prompts[0], {})


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_every_prompt_stands_in_full(page: Page, address: str, article: dict[str, Any]) -> None:
    page.goto(f"{address}/prompts/{SLUG}/")
    card = Card(page)
    shown = card.element.locator("[data-preview]")
    assert [shown.nth(n).inner_text() for n in range(shown.count())] == [
        fill(prompt, {}) for prompt in loaded(article).prompts
    ]
    expect(card.copy_button).to_be_hidden()
    expect(card.element.locator("[data-form]")).to_be_hidden()


def test_the_card_is_above_the_fold_on_a_desktop(page: Page, address: str, site: Path) -> None:
    for folder, slug in pages(site):
        card = open_card(page, f"{address}/{folder}", slug)
        box = card.copy_button.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 900, slug
        preview = card.element.locator("[data-preview]:visible").bounding_box()
        assert preview is not None
        assert preview["y"] < 700, slug
