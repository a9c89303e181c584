"""The search as a reader has it: the engine over a made library, and the dialog on the site."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect
from promptoteka.model import files
from promptoteka.search import FOLDER, index
from promptoteka.search.model import Indexed
from promptoteka.search.words import stem, words

from tests.browser.conftest import Compressing, ready, serve, stand_still
from tests.browser.search_questions import IN_ENGLISH, IN_RUSSIAN
from tests.browser.search_table import BARE, LANGUAGES, REPAIRED, SPOKEN, TABLE, TEXTS
from tests.conftest import ROOT
from tests.site.indexed import indexed_pages, made_library, made_page

ASK = """async ([query, options]) => {
  const { open } = await import("./assets/js/search/engine.js");
  window.engine ??= await open("./pagefind/", "./");
  const { counted = false, ...asked } = options;
  const answer = await engine.search(query, asked);
  const counts = counted && await answer.counts();
  return { ...answer, counts, results: await Promise.all(answer.results.map((result) => result.address())) };
}"""
Ask = Callable[..., dict[str, Any]]
CONTRACT = "prompts/proverka-dogovora/"


def bare_site(folder: Path, pages: list[Indexed], lang: str = "ru") -> Path:
    """The engine and an index, without any page of the theme."""
    files.write(folder / FOLDER, index(lang, pages))
    shutil.copytree(ROOT / "theme/assets", folder / "assets")
    (folder / "index.html").write_text('<!doctype html><html lang="ru"><link rel="icon" href="data:,">', "utf-8")
    return folder


def asking(page: Page, address: str) -> Ask:
    page.goto(f"{address}/index.html")
    return lambda query, **options: page.evaluate(ASK, [query, options])


@pytest.fixture(scope="module")
def texts_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The library of the table."""
    pages = indexed_pages({f"pages/{name}.md": f"---\ntitle: Пример\n---\n\n{text}\n" for name, text in TEXTS.items()})
    yield from serve(bare_site(tmp_path_factory.mktemp("texts"), pages))


@pytest.fixture(scope="module")
def answers(browser: Browser, texts_address: str) -> Iterator[dict[str, dict[str, Any]]]:
    """What the engine says to every query of the table."""
    page = browser.new_page()
    ask = asking(page, texts_address)
    taken = {query: ask(query, exact=True) for query, _ in TABLE}
    yield taken | {query: ask(query) for query, *_ in REPAIRED}
    page.close()


def found(answer: dict[str, Any]) -> set[str]:
    """What has all words of the query, or words that stand for them."""
    return {address.strip("/") for address in answer["results"][: answer["whole"]]}


@pytest.mark.parametrize(("query", "expected"), TABLE)
def test_a_query_finds_these_texts_and_no_others(query: str, expected: str, answers: dict[str, dict[str, Any]]) -> None:
    answer = answers[query]
    assert found(answer) == set(expected.split())
    assert answer["repaired"] is None


@pytest.mark.parametrize(("query", "meant", "expected"), REPAIRED)
def test_a_mistyped_word_is_repaired(query: str, meant: str, expected: str, answers: dict[str, dict[str, Any]]) -> None:
    assert answers[query]["repaired"] == meant
    assert found(answers[query]) >= set(expected.split())


@pytest.fixture(scope="module")
def spoken_addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The library of each of the other languages."""
    with ExitStack() as stack:
        addresses = {}
        for lang, texts in LANGUAGES.items():
            pages = indexed_pages(
                {f"pages/{name}.md": f"---\ntitle: A\nlang: {lang}\n---\n\n{text}\n" for name, text in texts.items()}
            )
            folder = bare_site(tmp_path_factory.mktemp(lang), pages, lang)
            addresses[lang] = stack.enter_context(contextmanager(serve)(folder))
        yield addresses


@pytest.fixture(scope="module")
def spoken_answers(browser: Browser, spoken_addresses: dict[str, str]) -> Iterator[dict[tuple[str, str], Any]]:
    page = browser.new_page()
    answers: dict[tuple[str, str], Any] = {}
    for lang, address in spoken_addresses.items():
        ask = asking(page, address)
        answers |= {(one, query): ask(query, exact=True) for one, query, _ in SPOKEN if one == lang}
        answers |= {(one, query): ask(query) for one, query, _ in BARE if one == lang}
    yield answers
    page.close()


@pytest.mark.parametrize(("lang", "query", "expected"), SPOKEN)
def test_a_query_in_another_language_finds_its_texts(
    lang: str, query: str, expected: str, spoken_answers: dict[tuple[str, str], Any]
) -> None:
    assert found(spoken_answers[lang, query]) == set(expected.split())
    assert spoken_answers[lang, query]["repaired"] is None


@pytest.mark.parametrize(("lang", "query", "expected"), BARE)
def test_a_query_without_marks_finds_its_texts(
    lang: str, query: str, expected: str, spoken_answers: dict[tuple[str, str], Any]
) -> None:
    assert found(spoken_answers[lang, query]) == set(expected.split())


def test_a_word_that_is_like_others_finds_these(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("анализаторы отзывов")
    assert answer["absent"] == []
    assert [one["word"] for one in answer["instead"]] == ["анализаторы"]
    assert found(answer) == {"analysis"}


def test_words_that_never_meet_find_the_best_of_some(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("деловое письмо договор")
    assert (answer["absent"], answer["whole"]) == ([], 0)
    assert answer["results"][0] == "letter/"
    assert answer["dropped"] == ["договор"]


def test_a_dropped_word_can_be_put_back(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("+договор деловое письмо")
    assert answer["results"] == ["contract/"]
    assert answer["dropped"] == ["деловое", "письмо"]


def test_an_absent_word_is_left_out_and_named(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("договор чаепитие")
    assert answer["absent"] == ["чаепитие"]
    assert found(answer) == {"contract"}


def test_where_nothing_is_known_all_there_is_is_shown(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("xyzzyx")
    assert (answer["absent"], answer["isAnything"], answer["whole"]) == (["xyzzyx"], True, 0)
    assert len(answer["results"]) == len(TEXTS)


def test_words_stand_in_for_one_another(page: Page, texts_address: str) -> None:
    ask = asking(page, texts_address)
    assert found(ask("контракт")) == {"contract"}
    assert ask("контракт")["instead"] == [{"word": "контракт", "forms": ["договор"]}]
    assert found(ask("contract")) == {"contract"}
    assert ask("контракт", exact=True)["isAnything"]


def test_a_query_may_be_taken_as_it_is_written(page: Page, texts_address: str) -> None:
    answer = asking(page, texts_address)("конфеденциальность", exact=True)
    assert (answer["repaired"], answer["absent"]) == (None, ["конфеденциальность"])


def test_a_later_search_makes_an_earlier_one_stale(page: Page, texts_address: str) -> None:
    asking(page, texts_address)("договор")
    stale = page.evaluate("""async () => {
      const answers = await Promise.all([engine.search("чай"), engine.search("письмо")]);
      return answers.map((answer) => answer && answer.query);
    }""")
    assert stale == [None, "письмо"]


FACETED = [
    made_page("a", "Письмо клиенту", tag=("письма", "клиенты"), model=("Claude",), order={"date": "0", "title": "2"}),
    made_page("b", "Письмо соседу", tag=("письма",), model=("Claude", "ChatGPT"), order={"date": "1", "title": "1"}),
    made_page("c", "Договор аренды", tag=("договоры",), model=("ChatGPT",), order={"date": "2", "title": "0"}),
]


@pytest.fixture(scope="module")
def faceted_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(bare_site(tmp_path_factory.mktemp("faceted"), FACETED))


def test_values_of_a_facet_add_up_and_facets_narrow_down(page: Page, faceted_address: str) -> None:
    ask = asking(page, faceted_address)
    assert found(ask("", filters={"tag": ["клиенты", "договоры"]})) == {"a", "c"}
    assert found(ask("", filters={"tag": ["письма", "договоры"], "model": ["ChatGPT"]})) == {"b", "c"}
    assert found(ask("письмо", filters={"model": ["ChatGPT"]})) == {"b"}
    assert found(ask("", filters={"tag": []})) == {"a", "b", "c"}


def test_a_facet_is_counted_as_if_nothing_of_it_were_chosen(page: Page, faceted_address: str) -> None:
    counts = asking(page, faceted_address)("", filters={"tag": ["договоры"]}, counted=True)["counts"]
    assert counts["tag"] == {"письма": 2, "клиенты": 1, "договоры": 1}
    assert counts["model"] == {"Claude": 0, "ChatGPT": 1}
    assert page.evaluate("engine.facets()")["model"] == {"Claude": 2, "ChatGPT": 2}


def test_results_come_in_the_order_that_is_asked_for(page: Page, faceted_address: str) -> None:
    ask = asking(page, faceted_address)
    assert [ask("", sort=sort)["results"] for sort in (None, "date", "title")] == [
        ["a/", "b/", "c/"],
        ["a/", "b/", "c/"],
        ["c/", "b/", "a/"],
    ]
    assert ask("письмо", sort="title")["results"] == ["b/", "a/"]


def test_an_empty_library_answers_too(page: Page, tmp_path: Path) -> None:
    for address in serve(bare_site(tmp_path, [])):
        answer = asking(page, address)("договор")
        assert (answer["total"], answer["absent"]) == (0, ["договор"])
        assert page.evaluate("engine.facets()") == {}


class _Loaded:
    """What the page has asked for."""

    def __init__(self, page: Page) -> None:
        self.paths: list[str] = []
        page.on("request", self._add)

    def _add(self, request: Request) -> None:
        self.paths.append(request.url.split("/", 3)[3])

    def of_search(self) -> list[str]:
        return [path for path in self.paths if path.startswith(("pagefind/", "assets/js/search/engine"))]


def search(page: Page, query: str) -> None:
    page.keyboard.type(query)
    expect(page.locator("[role=option]").first).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(page: Page, address: str) -> None:
    loaded = _Loaded(page)
    page.goto(f"{address}/about/")
    page.wait_for_load_state("networkidle")
    assert loaded.of_search() == []
    with page.expect_request("**/pagefind/pagefind.js"):
        page.get_by_role("button", name="Поиск").click()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_search_and_escape_closes_it(key: str, page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press(key)
    expect(page.locator(".search__field")).to_be_focused()
    assert page.locator(".search__field").input_value() == ""
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()


def test_keys_that_are_typed_into_a_field_stay_there(page: Page, address: str) -> None:
    page.goto(f"{address}/{CONTRACT}")
    ready(page)
    field = page.locator("[data-control]:visible").first
    field.click()
    page.keyboard.type("а/б")
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.search")).to_be_hidden()
    assert field.input_value() == "а/б"


def test_the_arrows_choose_and_enter_opens_the_section(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "конфиденциальность")
    field = page.locator(".search__field")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.locator("[role=option][aria-selected=true]")
    assert field.get_attribute("aria-activedescendant") == active.get_attribute("id")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{CONTRACT}#*")
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")


def test_a_hit_on_the_open_page_closes_the_dialog(page: Page, address: str) -> None:
    page.goto(f"{address}/{CONTRACT}")
    ready(page)
    page.keyboard.press("/")
    search(page, "конфиденциальность")
    page.locator(".search__part").first.click()
    expect(page.locator("dialog.search")).to_be_hidden()


def test_the_words_are_marked_where_they_stand(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "договоры")
    marked = page.locator("mark").all_inner_texts()
    assert any(stem(words(text, "ru")[0], "ru").startswith(stem("договор", "ru")) for text in marked)
    assert [text for text in marked if text != " ".join(words(text, "ru")) and not text[0].isupper()] == []


def test_every_link_leads_to_an_anchor_that_is_there(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "промпт")
    links = page.eval_on_selector_all("a.search__part", "links => links.map((link) => link.href)")
    assert links
    for link in links:
        page.goto(link)
        assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null"), link


def test_a_slip_is_told_and_the_spelling_can_be_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "конфеденциальность")
    expect(page.locator(".search__note")).to_contain_text("«конфиденциальность»")
    page.get_by_role("button", name="«конфеденциальность»").click()
    expect(page.locator(".search__note")).to_contain_text("Таких слов в библиотеке нет: «конфеденциальность»")
    expect(page.locator("[role=option]").first).to_be_visible()


def test_where_nothing_is_found_all_there_is_is_shown_and_a_near_word_can_be_tried(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    page.keyboard.type("договороспособность")
    note = page.locator(".search__note")
    expect(page.locator("[role=option]").first).to_be_visible()
    field = page.locator(".search__field")
    field.fill("мегаоктаэдр")
    expect(note).to_contain_text("Таких слов в библиотеке нет: «мегаоктаэдр»")
    expect(page.locator(".search__hit").first).to_be_visible()


def test_a_word_that_was_dropped_is_put_back_with_a_click(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "урок про квантование договора")
    note = page.locator(".search__note")
    expect(note).to_contain_text("Все слова вместе нигде не стоят")
    expect(page.locator(".search__hit .search__kind").first).to_contain_text("без слов:")
    back = note.get_by_role("button", name="Вернуть").first
    word = back.inner_text().removeprefix("Вернуть «").removesuffix("»")
    back.click()
    expect(page.locator(".search__field")).to_have_value(f"+{word} урок про квантование договора")
    expect(page.locator(".search__hit .search__kind").first).not_to_contain_text(word)


def test_an_article_in_another_language_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "code review")
    hit = page.locator(".search__hit").first
    expect(hit).to_contain_text("язык: английский")
    hit.click()
    page.wait_for_url(f"{address}/en/prompts/pull-request-code-review/*")


def test_prompts_stand_before_pages_and_guides_are_found_on_guides_alone(page: Page, address: str) -> None:
    labels = {}
    for at in ("about/", "how-to-write/", "for-authors/"):
        page.goto(f"{address}/{at}")
        ready(page)
        page.keyboard.press("/")
        search(page, "как написать статью")
        page.wait_for_timeout(300)
        labels[at] = page.eval_on_selector_all(
            "a.search__hit", "links => links.map((link) => new URL(link.href).pathname)"
        )
    assert labels["about/"][0].startswith(("/prompts/", "/en/prompts/"))
    assert "/how-to-write/" not in labels["about/"]
    assert (labels["how-to-write/"][0], labels["for-authors/"][0]) == ("/how-to-write/", "/how-to-write/")


def test_an_empty_search_shows_what_is_kept_and_topics(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.evaluate("localStorage.setItem('promptoteka:/:recent', JSON.stringify(['proverka-dogovora']))")
    page.reload()
    ready(page)
    page.keyboard.press("/")
    start = page.locator("[data-start]")
    expect(start.get_by_role("link", name="Договор под лупой")).to_be_visible()
    assert start.locator(".search__kept").count() == 1
    topic = start.locator(".search__topic").first
    expect(topic).to_be_visible()
    search(page, "договор")
    expect(start).to_be_hidden()
    page.locator(".search__field").fill("")
    expect(topic).to_be_visible()


@pytest.fixture(scope="module")
def first_three(browser: Browser, address: str) -> Iterator[Callable[[str, str], list[str]]]:
    """The slugs of the first articles that the search of a language finds."""
    page = browser.new_page()
    page.goto(f"{address}/about/")

    def ask(folder: str, query: str) -> list[str]:
        asked = [f"{address}/{folder}{FOLDER}/", query]
        found: list[str] = page.evaluate(FIRST_THREE, asked)
        return [one.rstrip("/").rpartition("/")[2] for one in found]

    yield ask
    page.close()


FIRST_THREE = """async ([folder, query]) => {
  const { open } = await import("/assets/js/search/engine.js");
  const { results } = await (await open(folder, "/")).search(query, { kinds: [["article", "foreign"]] });
  return Promise.all(results.slice(0, 3).map((result) => result.address()));
}"""


@pytest.mark.parametrize(("folder", "questions"), [("", IN_RUSSIAN), ("en/", IN_ENGLISH)], ids=["ru", "en"])
def test_what_people_ask_finds_its_article(
    folder: str, questions: tuple[tuple[str, str], ...], first_three: Callable[[str, str], list[str]]
) -> None:
    answers = {query: first_three(folder, query) for query, _ in questions}
    assert [query for query, answer in answers.items() if not answer] == []
    missed = {query: answers[query] for query, slug in questions if slug not in answers[query]}
    assert len(missed) <= len(questions) * 0.05, missed


def test_what_was_found_is_said_once_after_the_typing(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.evaluate("""() => {
      window.said = [];
      const status = document.querySelector(".search [role=status]");
      const hear = () => status.textContent && said.push(status.textContent);
      new MutationObserver(hear).observe(status, { childList: true });
    }""")
    page.keyboard.press("/")
    page.keyboard.type("договор", delay=60)
    expect(page.locator(".search [role=status]")).not_to_be_empty()
    assert page.evaluate("said.length") == 1


def test_the_search_is_as_it_was_when_it_is_opened_again(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    search(page, "договор")
    page.keyboard.press("Escape")
    expect(page.locator("body")).to_be_focused()
    page.keyboard.press("/")
    assert page.locator(".search__field").input_value() == "договор"
    expect(page.locator("[role=option]").first).to_be_visible()


def test_all_results_are_in_the_library(page: Page, address: str) -> None:
    page.goto(f"{address}/{CONTRACT}")
    ready(page)
    page.keyboard.press("/")
    search(page, "письмо клиенту")
    page.get_by_role("link", name="Все результаты в библиотеке").click()
    page.wait_for_url(f"{address}/?q={quote('письмо')}+{quote('клиенту')}")


def test_an_english_page_speaks_english(page: Page, address: str) -> None:
    page.goto(f"{address}/en/about/")
    ready(page)
    page.get_by_role("button", name="Search").click()
    search(page, "reviews")
    expect(page.locator(".search__note")).to_contain_text("pages found")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_the_button_leads_to_the_library(page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    page.get_by_role("link", name="Поиск").click()
    assert page.url in (f"{address}/", f"{address}/index.html")


@pytest.mark.parametrize(
    "context", [{"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}], indirect=True
)
def test_on_a_phone_everything_fits(page: Page, address: str) -> None:
    page.goto(f"{address}/{CONTRACT}")
    ready(page)
    button = page.get_by_role("button", name="Поиск")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    button.tap()
    search(page, "договор")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.set_viewport_size({"width": 360, "height": 320})  # the keyboard has come
    field, all_results = page.locator(".search__field").bounding_box(), page.locator(".search__all").bounding_box()
    assert field
    assert all_results
    assert field["y"] >= 0
    assert all_results["y"] + all_results["height"] <= 320


def test_the_search_works_in_a_folder_of_a_host(page: Page, site: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("library").symlink_to(site, target_is_directory=True)
    for address in serve(tmp_path):
        page.goto(f"{address}/library/about/")
        ready(page)
        page.keyboard.press("/")
        search(page, "договор")
        href = page.eval_on_selector("a.search__hit", "link => link.href")
        assert href.startswith(f"{address}/library/")


def test_the_search_keeps_to_a_strict_content_security_policy(page: Page, site: Path, tmp_path: Path) -> None:
    """Of all that is special, it needs `wasm-unsafe-eval` alone: no worker, no blob, no style of its own."""
    policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:"
    bare_site(tmp_path, FACETED)
    head = (
        f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy}"><link rel="icon" href="data:,">'
    )
    (tmp_path / "index.html").write_text(head, "utf-8")
    for address in serve(tmp_path):
        assert found(asking(page, address)("письмо")) == {"a", "b"}


def test_a_search_that_does_not_load_says_so_and_can_be_tried_again(context: Any, address: str) -> None:
    page = context.new_page()  # not the fixture: the browser itself reports what did not load
    page.goto(f"{address}/about/")
    ready(page)
    page.route("**/pagefind/**", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type("договор")
    expect(page.locator(".search__note")).to_contain_text("Поиск не загрузился")
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Попробовать ещё раз").click()
    expect(page.locator("[role=option]").first).to_be_visible()


@pytest.mark.parametrize("context", [{"color_scheme": scheme} for scheme in ("light", "dark")], indirect=True)
@pytest.mark.parametrize("query", ["договор", "конфеденциальность", "письмо о договоре с пациентом", "мегаоктаэдр"])
def test_axe_finds_nothing_serious_in_the_dialog(query: str, page: Page, address: str) -> None:
    page.goto(f"{address}/about/")
    ready(page)
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(".search__note")).to_be_visible()
    page.keyboard.press("ArrowDown")
    stand_still(page)
    found = Axe().run(page, context="dialog.search").response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_in_the_library_the_slash_leads_to_its_own_field(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    ready(page)
    page.keyboard.press("/")
    expect(page.locator("[data-component=library] [data-query]")).to_be_focused()
    expect(page.locator("dialog.search")).to_be_hidden()


BUDGET = 150_000
"""Bytes of a first search among a thousand articles, as an ordinary server sends them."""


def test_a_first_search_among_a_thousand_articles_keeps_to_its_budget(page: Page, site: Path, tmp_path: Path) -> None:
    pages = made_library(1000)
    spread = Counter(word for page_of in pages for word, _ in page_of.text.words)
    query = " ".join([word for word, _ in pages[0].text.words if 250 < spread[word] < 350][:2])
    folder = tmp_path / "site"
    shutil.copytree(site, folder, ignore=lambda _, names: {FOLDER} & set(names))
    files.write(folder / FOLDER, index("ru", pages))
    Compressing.sent = {}
    for address in serve(folder, Compressing):
        page.goto(f"{address}/about/")
        ready(page)
        page.wait_for_load_state("networkidle")
        before = set(Compressing.sent)
        page.keyboard.press("/")
        page.keyboard.insert_text(query)  # whole: every pause while typing would be a search of its own
        expect(page.locator(".search__group")).to_have_count(3)
        page.wait_for_load_state("networkidle")
        sent = {path: size for path, size in Compressing.sent.items() if path not in before}
        assert any(path.endswith(".pf_fragment") for path in sent)
        assert sum(sent.values()) < BUDGET, sorted(sent.items(), key=lambda item: -item[1])
