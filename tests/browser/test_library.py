"""The library page as a reader uses it: search, facets, order, shelves, and the way back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from promptoteka.model import files

from benchmarks.library import articles
from tests.browser.conftest import ready, serve, stand_still
from tests.conftest import copy_library, run

MANY = 110
FIRST = 9
"""Cards that are shown before the others."""
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
GRANT = "en/grant-sceptical-panel"
INTERVIEW = "pozitsionirovanie-iz-intervyu"
CONTRACT = "proverka-dogovora"
THEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}]
STATES = {
    "found": "?q=договор&tag=право",
    "nothing": "?q=договор&tag=простой-язык",
    "dense": "?view=dense&saved=60",
    "favourites": "?shelf=favourites",
    "tag": "tags/pisma/",
    "tags": "tags/",
    "months": "months/",
}


@pytest.fixture(scope="session")
def many_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A library of more cards than stand on its page at first."""
    content = tmp_path_factory.mktemp("made")
    files.write(content, articles(MANY))
    library = copy_library(tmp_path_factory.mktemp("many"), content)
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    yield from serve(library / "site")


class Library:
    """The parts of the page by what they are for."""

    def __init__(self, page: Page, address: str, query: str = "", *, wait: bool = True) -> None:
        self.page = page
        page.goto(f"{address}/{query}")
        if wait:
            ready(page)
            self.unfold()
        self.field = page.get_by_role("searchbox", name="Поиск по библиотеке")
        self.found = page.locator(".browse").get_by_role("status").first
        self.chips = page.get_by_role("list", name="Что выбрано")
        self.order = page.get_by_label("Порядок")
        self.more = page.get_by_role("button", name="Показать ещё")
        self.cards = page.locator(".cards .card")

    def unfold(self) -> None:
        """The facets beside the list, which a small library keeps folded."""
        opener = self.page.locator("[data-open-filters]")
        is_wide = (self.page.viewport_size or {"width": 0})["width"] >= 960
        if is_wide and opener.is_visible() and opener.get_attribute("aria-expanded") == "false":
            opener.click()

    def choice(self, name: str, facet: str) -> Locator:
        return self.page.get_by_role("group", name=facet).get_by_role("checkbox", name=re.compile(f"^{name}( |$)"))

    def shelf(self, name: str) -> Locator:
        return self.page.get_by_role("group", name="Полки").get_by_role("button", name=name)

    def favourite(self, slug: str) -> Locator:
        name = re.compile("Add to favourites|В избранное")  # a card is in one language
        return self.page.locator(f".cards .card[data-slug='{slug}']").get_by_role("button", name=name)

    def settle(self) -> None:
        """Wait until what was asked for is shown, counts and all."""
        expect(self.page.locator(".cards")).not_to_have_attribute("aria-busy", "true")

    def slugs(self) -> list[str]:
        self.settle()
        slugs: list[str] = self.cards.evaluate_all("cards => cards.map(card => card.dataset.slug)")
        return slugs

    def total(self) -> int:
        self.settle()
        return int(re.sub(r"\D", "", self.found.inner_text()))

    def asked(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.page.url).query)


def test_a_facet_narrows_the_list_and_the_way_back_widens_it(page: Page, address: str) -> None:
    library = Library(page, address)
    everything = library.slugs()
    library.choice("стартап", "Тема").check()
    expect(library.found).to_have_text("Найдено 2 промпта")
    expect(library.cards).to_have_count(2)
    library.choice("GigaChat", "Модель").check()
    expect(library.chips.get_by_role("button")).to_have_text(["Тема: стартап", "Модель: GigaChat", "Сбросить всё"])
    assert library.asked() == {"tag": ["стартап"], "model": ["GigaChat"]}
    page.go_back()
    expect(library.chips.get_by_role("button")).to_have_text(["Тема: стартап", "Сбросить всё"])
    page.go_back()
    expect(library.found).to_have_text("8 промптов")
    expect(library.choice("стартап", "Тема")).not_to_be_checked()
    assert library.slugs() == everything


def test_values_of_one_facet_add_up_and_values_of_two_narrow_down(page: Page, address: str) -> None:
    library = Library(page, address)
    library.choice("письма", "Тема").check()
    expect(library.cards).to_have_count(3)
    library.choice("стартап", "Тема").check()
    expect(library.cards).to_have_count(5)
    library.choice("YandexGPT", "Модель").check()
    expect(library.cards).to_have_count(4)


def test_a_count_is_what_its_value_would_give(page: Page, address: str) -> None:
    library = Library(page, address)
    library.choice("стартап", "Тема").check()
    library.settle()
    boxes = page.locator("[data-facet=model] input, [data-facet=difficulty] input")
    assert boxes.count() > 5
    for n in range(boxes.count()):
        box = boxes.nth(n)
        counted = int(box.locator("xpath=..").locator("[data-count]").inner_text())
        assert box.is_disabled() == (counted == 0)
        if counted:
            box.check()
            expect(library.found).to_have_text(re.compile(rf"\b{counted} "))
            expect(library.cards).to_have_count(counted)
            box.uncheck()
            library.settle()


def test_an_address_holds_the_whole_state(page: Page, address: str) -> None:
    query = "?q=договор&tag=право&tag=slm&saved=60&sort=title&view=dense"
    library = Library(page, address, query)
    expect(library.cards).to_have_count(2)
    expect(library.field).to_have_value("договор")
    expect(library.choice("право", "Тема")).to_be_checked()
    expect(page.get_by_role("radio", name="от 1 ч ")).to_be_checked()
    expect(library.order).to_have_value("title")
    expect(page.get_by_role("button", name="Плотный список")).to_have_attribute("aria-pressed", "true")
    assert library.slugs() == [CONTRACT, "malye-modeli-na-ustroystve"]


def test_an_address_of_anything_does_no_harm(page: Page, address: str) -> None:
    library = Library(
        page, address, "?tag=%3Cimg src=x onerror=alert(1)%3E&month=2026-99&shown=1e99&sort=no&saved=x&view="
    )
    expect(library.found).to_have_text("Найдено 0 промптов")
    expect(library.chips.get_by_role("button").first).to_have_text("Тема: <img src=x onerror=alert(1)>")
    assert page.locator(".browse img[src=x]").count() == 0
    library.chips.get_by_role("button", name="Сбросить всё").click()
    expect(library.cards).to_have_count(8)


def test_orders(page: Page, address: str) -> None:
    library = Library(page, address)
    newest = library.slugs()
    library.order.select_option("По экономии времени")
    expect(library.cards.first).to_have_attribute("data-slug", "pozitsionirovanie-iz-intervyu")
    library.order.select_option("По алфавиту")
    expect(library.cards.first).to_have_attribute("data-slug", "vakansiya-iz-brifa")
    titles = library.cards.locator("h3").all_inner_texts()
    assert titles == sorted(titles)
    assert library.asked() == {"sort": ["title"]}
    library.order.select_option("Сначала новые")
    expect(library.cards.first).to_have_attribute("data-slug", newest[0])
    assert library.slugs() == newest
    assert library.asked() == {}


def test_a_search_shows_the_hit_in_its_sentence(page: Page, address: str) -> None:
    library = Library(page, address)
    library.field.press_sequentially("договоры", delay=30)
    expect(library.found).to_have_text("Найдено 2 промпта")
    expect(library.cards.first).to_have_attribute("data-slug", CONTRACT)
    expect(library.cards.last.locator("mark").first).to_have_text(re.compile("договор", re.IGNORECASE))
    assert library.asked() == {"q": ["договоры"]}
    expect(library.order).to_have_value("relevance")
    page.go_back()
    expect(library.field).to_have_value("")
    expect(library.cards).to_have_count(8)
    assert page.locator(".cards mark").count() == 0


def test_the_slash_leads_to_the_field(page: Page, address: str) -> None:
    library = Library(page, address)
    page.keyboard.press("/")
    expect(library.field).to_be_focused()
    expect(library.field).to_have_value("")


def test_a_mistyped_word_is_repaired_and_can_be_insisted_on(page: Page, address: str) -> None:
    library = Library(page, address, "?q=конфеденциальность")
    expect(library.cards).not_to_have_count(8)
    expect(page.get_by_text("Показано по запросу")).to_be_visible()
    assert library.total() >= 1
    page.get_by_role("button", name="Искать именно «конфеденциальность»").click()
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()


def test_nothing_found_offers_what_to_drop_and_how_much_that_gives(page: Page, address: str) -> None:
    library = Library(page, address, "?q=договор&tag=простой-язык")
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()
    offers = page.get_by_role("button", name=re.compile("^Без «"))
    expect(offers).to_have_text(["Без «Слова: договор» 3 промпта", "Без «Тема: простой-язык» 2 промпта"])
    offers.first.click()
    expect(library.found).to_have_text("Найдено 3 промпта")
    expect(library.cards).to_have_count(3)
    assert library.asked() == {"tag": ["простой-язык"]}
    expect(page.get_by_text("Ничего не нашлось")).to_be_hidden()


def test_an_absent_word_is_named_and_the_library_stays(page: Page, address: str) -> None:
    library = Library(page, address, "?q=мегаоктаэдр")
    expect(page.get_by_text("Таких слов в библиотеке нет: «мегаоктаэдр».")).to_be_visible()
    expect(library.cards.first).to_be_visible()


def test_the_best_of_some_words_is_shown_and_a_dropped_one_is_put_back(page: Page, address: str) -> None:
    library = Library(page, address, "?q=урок+про+квантование+договора")
    expect(page.get_by_text("Все слова вместе нигде не стоят")).to_be_visible()
    expect(library.cards.first).to_be_visible()
    back = page.get_by_role("button", name="Вернуть").first
    word = back.inner_text().removeprefix("Вернуть «").removesuffix("»")
    back.click()
    expect(page.locator("[data-component=library] [data-query]")).to_have_value(
        f"+{word} урок про квантование договора"
    )
    assert library.asked() == {"q": [f"+{word} урок про квантование договора"]}


def test_chips_are_dropped_by_keyboard(page: Page, address: str) -> None:
    library = Library(page, address, "?tag=стартап&tag=простой-язык&model=GigaChat")
    expect(library.chips.get_by_role("button")).to_have_count(4)
    library.chips.get_by_role("button").first.press("Enter")
    expect(library.chips.get_by_role("button")).to_have_text(["Тема: простой-язык", "Модель: GigaChat", "Сбросить всё"])
    expect(library.chips.get_by_role("button").first).to_be_focused()
    library.chips.get_by_role("button", name="Сбросить всё").press("Enter")
    expect(library.found).to_be_focused()
    expect(library.cards).to_have_count(8)


def test_a_facet_is_chosen_by_keyboard(page: Page, address: str) -> None:
    library = Library(page, address)
    library.choice("стартап", "Тема").press("Space")
    expect(library.cards).to_have_count(2)
    expect(library.choice("стартап", "Тема")).to_be_focused()
    page.get_by_text("Для кого", exact=True).first.press("Enter")
    expect(page.get_by_role("group", name="Для кого").get_by_role("checkbox").first).to_be_visible()
    page.get_by_role("radio", name="от 30 мин").press("ArrowDown")
    expect(page.get_by_role("radio", name="от 1 ч")).to_be_checked()
    assert library.asked()["saved"] == ["60"]


def test_a_long_facet_unfolds_and_is_searched(page: Page, many_address: str) -> None:
    library = Library(page, many_address)
    group = page.get_by_role("group", name="Тема")
    expect(group.get_by_role("checkbox")).to_have_count(8)
    group.get_by_role("button", name="ещё 52").click()
    expect(group.get_by_role("checkbox")).to_have_count(60)
    *_, other, last = (box.get_attribute("value") for box in group.get_by_role("checkbox").all())
    assert other
    assert last
    group.get_by_role("searchbox", name="Найти в списке").fill(last.upper())
    expect(library.choice(other, "Тема")).to_be_hidden()
    library.choice(last, "Тема").check()
    expect(library.chips.get_by_role("button").first).to_have_text(f"Тема: {last}")
    assert library.asked()["tag"] == [last]
    group.get_by_role("button", name="свернуть").click()
    expect(library.choice(other, "Тема")).to_be_hidden()
    expect(library.choice(last, "Тема")).to_be_visible()


@pytest.mark.parametrize("query", ["", "?saved=60&sort=title"])
def test_showing_more_and_coming_back_from_an_article_keeps_the_place(
    page: Page, many_address: str, query: str
) -> None:
    library = Library(page, many_address, query)
    library.more.click()
    expect(library.cards).to_have_count(96)
    expect(library.cards.nth(48).get_by_role("link").first).to_be_focused()
    slugs = library.slugs()
    assert len(set(slugs)) == 96
    link = library.cards.nth(70).locator("h3 a")
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    page.wait_for_url("**/prompts/**")
    with _late(page):
        page.go_back()  # the browser restores what was chosen, the script has not come
    expect(library.cards).to_have_count(96)
    assert library.slugs() == slugs
    page.wait_for_function("y => Math.abs(scrollY - y) < 50", arg=before)
    page.reload()
    expect(library.cards).to_have_count(96)
    page.wait_for_function("y => Math.abs(scrollY - y) < 50", arg=before)


def test_more_can_be_asked_for_before_the_cards_have_come(page: Page, many_address: str) -> None:
    held: list[Route] = []
    free = FIRST

    def hold(route: Route) -> None:
        nonlocal free
        free -= 1
        if free >= 0:
            route.continue_()
        else:
            held.append(route)

    page.route("**/card.html", hold)
    library = Library(page, many_address, "?sort=title")
    expect(library.cards).to_have_count(FIRST)
    library.more.click()
    free = MANY
    while held:
        held.pop().continue_()
    expect(library.cards).to_have_count(96)
    expect(library.cards.nth(48).get_by_role("link").first).to_be_focused()


def test_the_last_cards_take_the_button_away(page: Page, many_address: str) -> None:
    library = Library(page, many_address)
    for _ in range(2):
        library.more.click()
    expect(library.cards).to_have_count(MANY)
    expect(library.more).to_be_hidden()
    newest = [f"a-{n:05}" for n in reversed(range(MANY))]
    assert library.slugs() == newest


def test_favourites_are_kept_in_this_browser_and_seen_in_other_tabs(page: Page, address: str) -> None:
    library = Library(page, address)
    other = page.context.new_page()
    other.goto(f"{address}/prompts/{CONTRACT}/")
    there = other.get_by_role("button", name="В избранное")
    expect(there).to_have_attribute("aria-pressed", "false")
    library.favourite(INTERVIEW).click()
    library.favourite(CONTRACT).click()
    expect(there).to_have_attribute("aria-pressed", "true")
    expect(library.shelf("Избранное")).to_have_text("Избранное 2")
    page.reload()
    library.shelf("Избранное").click()
    expect(library.found).to_have_text("2 промпта")
    assert library.slugs() == [CONTRACT, INTERVIEW]
    there.click()
    expect(library.favourite(CONTRACT)).to_have_attribute("aria-pressed", "false")
    other.close()


def test_a_shelf_is_searched_and_sorted_like_the_library(page: Page, address: str) -> None:
    library = Library(page, address)
    for slug in (INTERVIEW, CONTRACT):
        library.favourite(slug).click()
    library.shelf("Избранное").click()
    library.order.select_option("По экономии времени")
    expect(library.cards.first).to_have_attribute("data-slug", INTERVIEW)
    library.choice("клиенты", "Тема").check()
    expect(library.cards).to_have_count(1)
    assert library.slugs() == [INTERVIEW]


def test_a_favourite_that_has_moved_is_kept_where_it_stands_now(page: Page, address: str) -> None:
    page = page.context.new_page()  # one whose console may tell of the card that is not where it was
    library = Library(page, address)
    library.favourite(CONTRACT).click()
    key = page.evaluate("Object.keys(localStorage).find((key) => key.endsWith(':favourites'))")
    kept = json.dumps([GRANT.partition("/")[2], "gone", CONTRACT])
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.goto(f"{address}/?shelf=favourites")
    expect(library.cards).to_have_count(2)
    assert library.slugs() == [GRANT, CONTRACT]
    expect(library.favourite(GRANT)).to_have_attribute("aria-pressed", "true")
    assert json.loads(page.evaluate("(key) => localStorage.getItem(key)", key)) == [GRANT, "gone", CONTRACT]
    page.close()


def test_favourites_leave_and_come_back_as_a_file(page: Page, address: str, tmp_path: Path) -> None:
    library = Library(page, address)
    for slug in (INTERVIEW, CONTRACT):
        library.favourite(slug).click()
    library.shelf("Избранное").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="для чтения").click()
    assert [line.split("](")[1] for line in Path(saved.value.path()).read_text("utf-8").splitlines()] == [
        f"{address}/prompts/{CONTRACT}/)",
        f"{address}/{'prompts/' + INTERVIEW}/)",
    ]
    with page.expect_download() as saved:
        page.get_by_role("button", name="для переноса").click()
    file = tmp_path / "favourites.json"
    saved.value.save_as(file)
    assert [one["slug"] for one in json.loads(file.read_text("utf-8"))["favourites"]] == [CONTRACT, INTERVIEW]
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page.get_by_text("Здесь соберутся ваши любимые промпты")).to_be_visible()
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("Добавлено 2 промпта")).to_be_visible()
    expect(library.cards).to_have_count(2)
    assert library.slugs() == [CONTRACT, INTERVIEW]


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"favourites": [{"slug": "../../etc"}, {"slug": 7}]}', '{"favourites": 3}']
)
def test_a_file_of_anything_else_adds_nothing(page: Page, address: str, tmp_path: Path, text: str) -> None:
    library = Library(page, address, "?shelf=favourites")
    expect(library.found).to_have_text("0 промптов")
    file = tmp_path / "favourites.json"
    file.write_text(text, "utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text(re.compile("В этом файле нет списка|Добавлено 0"))).to_be_visible()
    expect(library.cards).to_have_count(0)


def test_what_was_copied_last_stands_first(clipboard: BrowserContext, page: Page, address: str) -> None:
    library = Library(page, address)
    for slug in (INTERVIEW, CONTRACT):
        page.locator(f".cards .card[data-slug='{slug}']").get_by_role("button", name="Скопировать промпт").click()
        expect(page.locator("[data-copy-status]")).to_contain_text("Скопировано")
        page.evaluate("document.querySelector('[data-copy-status]').textContent = ''")
    library.shelf("Недавние").click()
    expect(library.found).to_have_text("2 промпта")
    assert library.slugs() == [CONTRACT, INTERVIEW]


def test_a_full_store_keeps_favourites_as_long_as_the_page(page: Page, address: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    library = Library(page, address)
    library.favourite(INTERVIEW).click()
    expect(library.favourite(INTERVIEW)).to_have_attribute("aria-pressed", "true")
    library.shelf("Избранное").click()
    expect(library.cards).to_have_count(1)


def test_cards_that_came_later_copy_too(clipboard: BrowserContext, page: Page, many_address: str) -> None:
    library = Library(page, many_address)
    newest = library.slugs()
    library.order.select_option("По алфавиту")
    expect(library.cards.first).not_to_have_attribute("data-slug", newest[0])
    expect(library.cards).to_have_count(48)
    assert library.slugs()[20] not in newest
    library.cards.nth(20).get_by_role("button", name="Скопировать промпт").click()
    expect(page.locator("[data-copy-status]")).to_contain_text("Скопировано")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == library.cards.nth(20).locator("[data-copy-source]").evaluate("source => source.textContent")


@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_on_a_phone_facets_lie_in_a_sheet(page: Page, address: str) -> None:
    library = Library(page, address)
    expect(library.choice("стартап", "Тема")).to_be_hidden()
    page.get_by_role("button", name="Фильтры").click()
    sheet = page.get_by_role("dialog", name="Фильтры")
    library.choice("стартап", "Тема").check()
    sheet.get_by_role("button", name="Показать 2 промпта").click()
    expect(sheet).to_be_hidden()
    expect(library.cards).to_have_count(2)
    expect(page.get_by_role("button", name="Фильтры")).to_contain_text("1")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_search_that_cannot_be_loaded_is_told_and_tried_again(context: BrowserContext, address: str) -> None:
    page = context.new_page()  # the browser itself complains of what it could not load
    page.route("**/pagefind/**", lambda route: route.abort())
    library = Library(page, address, "?tag=стартап")
    expect(page.get_by_text("Каталог не ответил")).to_be_visible()
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Попробовать ещё раз").click()
    expect(library.cards).to_have_count(2)
    page.close()


def test_a_page_that_is_only_read_loads_no_search(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    library = Library(page, address)
    page.get_by_role("button", name="Плотный список").click()
    assert library.total() == 8
    assert [url for url in asked if "pagefind" in url or "engine" in url or "card.html" in url] == []


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], ids=["no js"], indirect=True)
def test_without_a_script_every_article_is_reached(page: Page, many_address: str) -> None:
    page.goto(many_address)
    seen = page.locator(".card__link").all_inner_texts()
    while (following := page.locator("a[rel=next]")).count():
        with page.expect_navigation(wait_until="load"):
            following.click()
        seen += page.locator(".card__link").all_inner_texts()
    assert len(seen) == MANY
    expect(page.locator(".paging [aria-current]")).to_have_text("3")
    for index in ("Темы", "Модели", "По месяцам"):
        page.goto(many_address)
        page.get_by_role("navigation", name="Пути по библиотеке").get_by_role("link", name=index).click()
        page.locator(".drawer a").first.click()
        expect(page.locator(".card").first).to_be_visible()


def test_a_list_leads_to_the_same_list_with_facets(page: Page, address: str) -> None:
    page.goto(f"{address}/tags/pisma/")
    page.get_by_role("link", name="Уточнить фильтрами").click()
    expect(page.get_by_role("group", name="Тема").get_by_role("checkbox", name="письма")).to_be_checked()
    expect(page.locator(".cards .card")).to_have_count(3)


def test_a_reader_who_is_faster_than_the_script_is_heard(page: Page, many_address: str) -> None:
    with _late(page):
        library = Library(page, many_address, wait=False)
        tag = page.get_by_role("group", name="Тема").get_by_role("checkbox").first
        tag.check()
        library.order.select_option("По алфавиту")
        page.get_by_role("button", name="Плотный список").click()
    expect(library.cards).not_to_have_count(48)
    assert library.asked() == {"tag": [tag.get_attribute("value")], "sort": ["title"], "view": ["dense"]}


def test_every_early_click_is_done_once(page: Page, many_address: str) -> None:
    with _late(page):
        library = Library(page, many_address, wait=False)
        for _ in range(2):
            library.more.click()
        library.favourite("a-00109").click()
    expect(library.cards).to_have_count(MANY)
    expect(library.shelf("Избранное")).to_have_text("Избранное 1")


@contextmanager
def _late(page: Page) -> Iterator[None]:
    """The script of the library comes only afterwards."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/js/components/library.js", hold)
    with page.expect_request("**/js/components/library.js"):
        yield
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    page.unroute("**/js/components/library.js")


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
@pytest.mark.parametrize("context", THEMES, ids=["light", "dark"], indirect=True)
def test_axe_finds_nothing_serious_in_what_a_reader_asks_for(path: str, page: Page, address: str) -> None:
    if path.startswith("?"):
        Library(page, address, path).settle()
    else:
        page.goto(f"{address}/{path}", wait_until="networkidle")
    stand_still(page)
    assert _serious(page) == []


@pytest.mark.parametrize("context", [{**PHONE, **theme} for theme in THEMES], ids=["light", "dark"], indirect=True)
def test_axe_finds_nothing_serious_in_the_sheet(page: Page, address: str) -> None:
    Library(page, address, "?tag=стартап").settle()
    page.get_by_role("button", name="Фильтры").click()
    expect(page.get_by_role("dialog", name="Фильтры")).to_be_visible()
    stand_still(page)
    assert _serious(page) == []


def _serious(page: Page) -> list[tuple[str, list[str]]]:
    return [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in Axe().run(page).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("path", [*STATES.values(), "models/claude/"])
@pytest.mark.parametrize("context", [PHONE], ids=["phone"], indirect=True)
def test_no_list_scrolls_a_phone_sideways(path: str, page: Page, address: str) -> None:
    page.goto(f"{address}/{path}", wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
