"""Links that carry what a reader has filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.card import Card
from tests.browser.conftest import ready, serve
from tests.conftest import SITES, copy_library, run

SLUG = "proverka-dogovora"
VALUES = {
    "cyrillic": "Договор аренды № 7 «Ёлка»",
    "link": "&#%+=?/ %D0%B0 #pro&v=1",
    "html": "</script><img src=x onerror=window.__xss=1>",
    "emoji": "👩‍💻🇷🇺 ✅",
    "lines": "первая\n\n  вторая\n\tтретья",
    "back-ticks": "`a` **b** $& {{x}}",
}
ROUND_TRIPS = """async ([module, batch]) => {
  const { encode, decode } = await import(module);
  const word = (units) => units.map((unit) => String.fromCharCode(unit)).join("");
  const units = (text) => Array.from(text, (_, at) => text.charCodeAt(at));
  const back = async (values) => {
    const piece = await encode(values);
    const read = await decode(piece);
    return [piece, Object.entries(read).map(([name, value]) => [name, Array.from({ length: value.length },
      (_, at) => value.charCodeAt(at))])];
  };
  return Promise.all(batch.map((pairs) => back(Object.fromEntries(pairs.map(([name, value]) => [name, word(value)])))));
}"""
READINGS = """async ([module, pieces]) => {
  const { decode } = await import(module);
  return Promise.all(pieces.map((piece) => decode(piece).catch(() => null)));
}"""
ENCODING = """async ([module, values]) => (await import(module)).encode(values)"""


def open_card(page: Page, address: str, slug: str = SLUG, fragment: str = "") -> Card:
    page.goto(f"{address}/prompts/{slug}/{fragment}")
    ready(page)
    return Card(page)


def module(address: str) -> str:
    return f"{address}/assets/js/prompt-card/share-link.js"


@pytest.fixture(scope="module")
def bare_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose only prompt has nothing to fill in."""
    library = copy_library(tmp_path_factory.mktemp("bare"), SITES / "minimal" / "content")
    article = library / "content" / "articles" / "krug.md"
    article.write_text(article.read_text("utf-8").replace("`[предмет]`", "истории"), "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    yield from serve(library / "site")


def piece_of(page: Page, address: str, values: dict[str, str]) -> str:
    return str(page.evaluate(ENCODING, [module(address), values]))


def given_link(page: Page, button: Locator) -> str:
    """The link that a button puts on the clipboard."""
    button.click()
    expect(page.locator("[data-component=prompt-card] [data-status]")).not_to_have_text("")
    return str(page.evaluate("navigator.clipboard.readText()"))


def code_units(text: str) -> list[int]:
    """A string as JavaScript holds it: playwright's own channel cannot carry half of a surrogate pair."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(encoded[at : at + 2], "little") for at in range(0, len(encoded), 2)]


NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)


@pytest.mark.parametrize("compression", [True, False])
@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(batch=st.lists(st.dictionaries(NAMES, ANY_TEXT, max_size=4), min_size=60, max_size=60))
def test_any_text_comes_back_as_it_was(
    page: Page, address: str, compression: bool, batch: list[dict[str, str]]
) -> None:
    if page.url == "about:blank":
        page.goto(f"{address}/prompts/{SLUG}/")
    if not compression:
        page.evaluate("delete globalThis.CompressionStream")
    pairs = [[[name, code_units(value)] for name, value in values.items()] for values in batch]
    found = page.evaluate(ROUND_TRIPS, [module(address), pairs])
    assert [sorted(read) for _, read in found] == [sorted(one) for one in pairs]
    assert all(re.fullmatch("[01][A-Za-z0-9_-]+", piece) for piece, _ in found)
    assert compression or all(piece.startswith("0") for piece, _ in found)


def test_long_text_is_compressed(page: Page, address: str) -> None:
    open_card(page, address)
    piece = piece_of(page, address, {"a": "Сдать отчёт в срок. " * 500})
    assert piece.startswith("1")
    assert len(piece) < 500


def test_a_damaged_piece_is_never_read_as_something_else(page: Page, address: str) -> None:
    open_card(page, address)
    for values in ({"name": "да"}, {"name": "Договор аренды № 7. " * 20, "other": "x"}):
        piece = piece_of(page, address, values)
        cut = [piece[:length] for length in range(len(piece))]
        swapped = [f"{piece[:at]}{'A' if letter != 'A' else 'B'}{piece[at + 1 :]}" for at, letter in enumerate(piece)]
        strange = ["2" + piece[1:], piece + "!", piece + piece, "1", "0", "юникод", "A" * 50_000]
        readings = page.evaluate(READINGS, [module(address), [*cut, *swapped, *strange]])
        assert [reading for reading in readings if reading not in (None, values)] == []
        assert sum(reading is None for reading in readings) > len(cut)


def test_a_piece_that_unfolds_without_end_is_not_read(page: Page, address: str) -> None:
    open_card(page, address)
    piece = piece_of(page, address, {"a": "a" * 3_000_000})
    assert len(piece) < 8_000
    assert page.evaluate(READINGS, [module(address), [piece]]) == [None]


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_link_opens_what_was_filled_in(value: str, clipboard: BrowserContext, page: Page, address: str) -> None:
    card = open_card(page, address, fragment="#pro")
    names = record_of(page, address)["prompts"][1]["parameters"]
    for name in names:
        card.field(name).fill(value)
    wanted = card.preview()
    held = [card.field(name).input_value() for name in names]
    assert value in held
    more = card.open_more()
    expect(more.locator("[data-share-note]")).to_contain_text("то, что вы вписали")
    link = given_link(page, more.locator("[data-action=share]"))
    assert link.startswith(f"{address}/prompts/{SLUG}/#pro&v=")
    expect(more).to_be_hidden()

    page.goto("about:blank")
    page.goto(link)
    expect(card.status).to_contain_text("заполнены по ссылке")
    expect(card.tab("pro")).to_have_attribute("aria-selected", "true")
    assert card.preview() == wanted
    assert [card.field(name).input_value() for name in names] == held
    assert page.evaluate("window.__xss") is None
    expect(card.element).to_be_in_viewport()
    card.field(names[0]).press("End")
    card.field(names[0]).press("!")
    assert page.url == link.partition("&")[0]  # what is written now is the reader's own
    page.reload()
    ready(page)
    assert card.field(names[0]).input_value().endswith("!")


def record_of(page: Page, address: str, slug: str = SLUG) -> dict[str, Any]:
    fetched: dict[str, Any] = page.request.get(f"{address}/prompts/{slug}/article.json").json()
    return fetched


def test_what_stands_under_another_tab_is_not_given_away(clipboard: BrowserContext, page: Page, address: str) -> None:
    card = open_card(page, address, fragment="#pro")
    basic, pro = (set(prompt["parameters"]) for prompt in record_of(page, address)["prompts"][:2])
    own = next(iter(pro - basic))
    card.field(own).fill("только для Pro")
    card.tab("basic").click()
    more = card.open_more()
    expect(more.locator("[data-action=share]")).to_be_hidden()
    expect(more.locator("[data-share-note]")).to_contain_text("Впишите")
    assert given_link(page, more.locator("[data-action=share-plain]")) == f"{address}/prompts/{SLUG}/#basic"


def test_a_cleared_default_is_cleared_for_the_other_reader_too(
    clipboard: BrowserContext, page: Page, bilingual_address: str
) -> None:
    card = open_card(page, bilingual_address, "pismo-sosedu")
    expect(card.field("povod")).to_have_value("ремонт")
    card.field("povod").fill("")
    link = given_link(page, card.open_more().locator("[data-action=share]"))
    page.goto("about:blank")
    page.goto(link)
    expect(card.status).to_contain_text("заполнены по ссылке")
    expect(card.field("povod")).to_have_value("")


def test_too_long_a_link_is_said_and_not_given(clipboard: BrowserContext, page: Page, address: str) -> None:
    card = open_card(page, address)
    name = record_of(page, address)["prompts"][0]["parameters"][0]
    page.evaluate("navigator.clipboard.writeText('прежнее')")
    card.field(name).fill("".join(chr(0x4E00 + 7919 * n % 20000) for n in range(4_000)))
    more = card.open_more()
    expect(more.locator("[data-share-note]")).to_have_text(
        re.compile(r"^С вписанным ссылка длиннее 8 000 знаков на [\d\s]+, и по дороге")
    )
    expect(more.locator("[data-action=share]")).to_be_hidden()
    assert given_link(page, more.locator("[data-action=share-plain]")) == f"{address}/prompts/{SLUG}/#basic"


@pytest.mark.parametrize("piece", ["", "1", "1AAAA", "9abc", "%%%", "0eyJhIjo"])
def test_a_damaged_link_changes_nothing(piece: str, page: Page, address: str) -> None:
    card = open_card(page, address)
    name = record_of(page, address)["prompts"][0]["parameters"][0]
    card.field(name).fill("своё")
    before = card.preview()
    page.evaluate("piece => { location.hash = `#basic&v=${piece}` }", piece)
    expect(card.status).to_contain_text("Ссылка повреждена")
    expect(card.field(name)).to_have_value("своё")
    assert card.preview() == before


def test_unknown_names_are_ignored(page: Page, address: str) -> None:
    card = open_card(page, address)
    name = record_of(page, address)["prompts"][0]["parameters"][0]
    piece = piece_of(page, address, {"__proto__": "x", "constructor": "y", "no_such": "z", name: "знакомое"})
    page.evaluate("piece => { location.hash = `#basic&v=${piece}` }", piece)
    expect(card.field(name)).to_have_value("знакомое")
    expect(card.status).to_contain_text("заполнены по ссылке")


def test_back_and_forward_bring_the_values_back(page: Page, address: str) -> None:
    card = open_card(page, address)
    names = record_of(page, address)["prompts"][0]["parameters"]
    first, second = ({names[0]: "раз"}, {names[1]: "два"})
    for values in (first, second):
        page.evaluate("piece => { location.hash = `#basic&v=${piece}` }", piece_of(page, address, values))
        (name, value), *_ = values.items()
        expect(card.field(name)).to_have_value(value)
    expect(card.field(names[0])).to_have_value("")
    page.go_back()
    expect(card.field(names[0])).to_have_value("раз")
    expect(card.field(names[1])).to_have_value("")
    page.go_forward()
    expect(card.field(names[1])).to_have_value("два")


def test_an_article_of_one_prompt_has_links_too(clipboard: BrowserContext, page: Page, address: str) -> None:
    slug = "grant-sceptical-panel"
    card = open_card(page, f"{address}/en", slug)
    (prompt,) = record_of(page, f"{address}/en", slug)["prompts"]
    name = prompt["parameters"][-1]
    card.field(name).fill("The draft\nin two lines")
    link = given_link(page, card.open_more().locator("[data-action=share]"))
    assert f"#{prompt['id']}&v=" in link
    page.goto("about:blank")
    page.goto(link)
    expect(card.field(name)).to_have_value("The draft\nin two lines")
    expect(card.element).to_be_in_viewport()


def test_a_refused_clipboard_shows_the_link(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    card = open_card(page, address)
    more = card.open_more()
    more.locator("[data-action=share-plain]").click()
    expect(card.status).to_contain_text("Ctrl+C")
    assert page.evaluate("getSelection().toString()") == f"{address}/prompts/{SLUG}/#basic"


def test_a_prompt_without_fields_has_a_plain_link(clipboard: BrowserContext, page: Page, bare_address: str) -> None:
    card = open_card(page, bare_address, "krug")
    more = card.open_more()
    expect(more.locator("[data-action=share]")).to_be_hidden()
    expect(more.locator("[data-share-note]")).to_be_empty()
    link = given_link(page, more.locator("[data-action=share-plain]"))
    assert link == f"{bare_address}/prompts/krug/#main"
    page.goto(f"{link}&v={piece_of(page, bare_address, {'a': 'b'})}")
    expect(card.status).to_be_empty()
