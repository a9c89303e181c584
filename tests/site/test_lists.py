"""The library as lists: what an article is found by, how it is ordered, and the pages that need no script."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from html import unescape
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.catalog import Catalog
from promptoteka.model.article import Article
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.site import views
from promptoteka.site.build import Build, build
from promptoteka.site.outputs import Page
from promptoteka.site.views.paging import PAGE_SIZE

from tests.site.libraries import CONFIG, TEMPLATES, content, page

MANY = 100
HREF = re.compile(r'href="([^"#?]*)')
CARD = re.compile(r'<article class="card" data-slug="([^"]+)"')


def source(
    slug: str, *bullets: str, title: str = "Письмо", day: str = "2026-01-15", tags: str = "", lang: str = "ru"
) -> File:
    text = (
        f"---\ntitle: {title}\ndate: {day}\ntags: [{tags}]\nlang: {lang}\n---\n\n# Письмо\n\n"
        f"{''.join(f'- {bullet}{chr(10)}' for bullet in bullets)}\n## Решение\n\n> **Роль:** Ты.\n"
    )
    return File(f"articles/{slug}.md", text.encode())


def replaced(file: File, old: str, new: str) -> File:
    assert old.encode() in file.content
    return File(file.path, file.content.replace(old.encode(), new.encode(), 1))


def article(slug: str, *bullets: str, title: str = "Письмо", day: str = "2026-01-15", tags: str = "") -> Article:
    return load(source(slug, *bullets, title=title, day=day, tags=tags), CONFIG).article


def facets(one: Article, *others: Article) -> dict[str, tuple[str, ...]]:
    return Catalog.of([one, *others], "ru").facets(one)


def order(sort: str, *articles: Article) -> list[str]:
    """Slugs in an order of the library page."""
    places = views.sort_keys(Catalog.of(articles, "ru").articles)
    return [slug for _, slug in sorted(places, key=lambda identity: int(places[identity][sort]))]


@cache
def many() -> Build:
    """A hundred articles: all of one tag and of one model, every second one of another tag, a new one each day."""
    first = date(2026, 1, 1)
    return build(
        [
            source(
                f"a-{n:03}",
                "**Модели:** Claude",
                title=f"Статья {n}",
                day=str(first + timedelta(days=n)),
                tags="все, чётные" if n % 2 == 0 else "все",
            )
            for n in range(MANY)
        ],
        CONFIG,
        TEMPLATES,
    )


def cards(found: Page) -> list[str]:
    return CARD.findall(found.html)


def following(result: Build, address: str) -> list[Page]:
    """A page and those that `rel="next"` leads to."""
    found = [page(result, address)]
    while link := re.search(r'rel="next" href="([^"]*)"', found[-1].html):
        found.append(page(result, urljoin(f"/{found[-1].address}", link[1]).lstrip("/")))
    return found


@pytest.mark.parametrize(
    ("bullet", "facet", "values"),
    [
        ("**Сложность:** ⭐⭐⭐☆☆", "difficulty", ("3",)),
        ("**Сложность:** 8 из 10", "difficulty", ("4",)),
        ("**Сложность:** 7.2 из 10", "difficulty", ("4",)),  # 3.6 of five
        ("**Эффективность:** ⭐⭐⭐☆☆", "effectiveness", ("1", "2", "3")),
        ("**Эффективность:** 4.5 из 5", "effectiveness", ("1", "2", "3", "4")),
        ("**Экономия времени:** от 2 часов → до 30 минут", "saved", ("15", "30", "60")),
        ("**Экономия времени:** от 40 минут → до 10 минут", "saved", ("15", "30")),
        ("**Экономия времени:** много", "saved", ()),
        ("**Модели:** Claude (для длинных), GPT-4o", "model", ("Claude", "GPT-4o")),
        ("**Рекомендуется для:** юристов, врачей", "audience", ("юристов", "врачей")),
    ],
)
def test_a_fact_becomes_a_facet(bullet: str, facet: str, values: tuple[str, ...]) -> None:
    assert facets(article("a", bullet))[facet] == values


def test_what_an_article_does_not_say_is_no_facet() -> None:
    said = {facet: values for facet, values in facets(article("a")).items() if values}
    assert said == {"lang": ("ru",), "month": ("2026-01",)}


def test_a_model_has_the_spelling_that_the_library_uses_most() -> None:
    odd = article("a", "**Модели:** chatgpt, ChatGPT (платный)")
    others = [article(slug, "**Модели:** ChatGPT") for slug in ("b", "c")]
    assert facets(odd, *others)["model"] == ("ChatGPT",)
    [models] = [one for one in Catalog.of([odd, *others], "ru").taxonomies if one.facet.name == "model"]
    assert [*models.terms] == ["ChatGPT"]
    both = [article("a", "**Модели:** chatgpt"), article("b", "**Модели:** ChatGPT")]
    assert {facets(*pair)["model"] for pair in (both, both[::-1])} == {("ChatGPT",)}  # of equals the first by code


def test_a_tag_stands_everywhere_as_most_articles_write_it() -> None:
    tags = ("Machine Learning", "machine learning", "Machine Learning, право")
    result = build([source(f"a{n}", tags=one) for n, one in enumerate(tags)], CONFIG, TEMPLATES)
    places = ("", "tags/", "tags/machine-learning/", "prompts/a1/")
    assert all("Machine Learning<" in page(result, at).html.replace(" <", "<") for at in places)
    assert all(not re.search(r">\s*machine.learning", page(result, at).html) for at in places)
    assert "tag=machine-learning" in page(result, "tags/machine-learning/").html


def test_orders_put_the_best_first_and_the_unknown_last() -> None:
    plain = article("plain", day="2026-03-01")
    good = article(
        "good", "**Эффективность:** 4 из 5", "**Экономия времени:** от 2 часов → до 1 часа", day="2026-01-01"
    )
    best = article("best", "**Эффективность:** 5 из 5", "**Сложность:** 1 из 5", day="2026-02-01")
    fast = article("fast", "**Экономия времени:** от 9 часов → до 1 часа", day="2026-01-02")
    assert order("date", plain, good, best, fast) == ["plain", "best", "fast", "good"]
    assert order("rating", plain, good, best, fast) == ["best", "good", "plain", "fast"]
    assert order("saved", plain, good, best, fast) == ["fast", "good", "plain", "best"]


def test_articles_of_one_day_stand_by_their_addresses_and_those_without_a_day_last() -> None:
    addressed = {"1": "slug: v", "2": "slug: b", "3": "slug: a"}
    library = [replaced(source(name), "tags: []", f"tags: []\n{line}") for name, line in addressed.items()]
    undated = replaced(source("0"), "date: 2026-01-15\n", "slug: c\n")
    newer = source("z", day="2026-01-16")
    for files in ([undated, *library, newer], [newer, *reversed(library), undated]):
        assert cards(page(build(files, CONFIG, TEMPLATES), "")) == ["z", "a", "b", "v", "c"]


def test_of_two_articles_with_one_address_the_first_by_its_path_stands() -> None:
    both = [replaced(source(name), "tags: []", "tags: []\nslug: same") for name in ("vtoroy", "pervyy")]
    for files in (both, both[::-1]):
        (one,) = build(files, CONFIG, TEMPLATES).catalog.articles
        assert one.source == "articles/pervyy.md"


def test_titles_follow_the_alphabet() -> None:
    titles = ["Жук", "ёлка", "Ель", "Ёж", "10 писем", "«Егоза»", "9 писем"]
    articles = [article(f"a{n}", title=f'"{title}"') for n, title in enumerate(titles)]
    by_slug = {one.slug: one.title for one in articles}
    found = [by_slug[slug] for slug in order("title", *articles)]
    assert found == ["9 писем", "10 писем", "«Егоза»", "Ель", "Ёж", "ёлка", "Жук"]


@given(st.lists(st.tuples(st.text(max_size=5), st.integers(0, 5), st.integers(0, 3))))
def test_every_order_has_a_place_for_each_and_no_two_in_one(rows: list[tuple[str, int, int]]) -> None:
    base = article("a", "**Эффективность:** 1 из 5", "**Экономия времени:** от 2 часов → до 1 часа")
    articles = [
        base.model_copy(
            update={
                "slug": f"a{n}",
                "title": title,
                "ratings": tuple(rating.model_copy(update={"value": value}) for rating in base.ratings),
                "date": date(2026, 1, 1 + day),
            }
        )
        for n, (title, value, day) in enumerate(rows)
    ]
    places = views.sort_keys(articles)
    for sort in ("date", "rating", "saved", "title"):
        assert sorted(int(keys[sort]) for keys in places.values()) == list(range(len(rows)))


@given(st.integers(0, 400))
def test_pages_tile_a_list(count: int) -> None:
    pages = list(views.in_pages(range(count), "tags/x/"))
    assert [item for _, items, _ in pages for item in items] == list(range(count))
    assert all(len(items) <= PAGE_SIZE for _, items, _ in pages)
    assert [at for at, _, _ in pages][:2] == ["tags/x/", "tags/x/page/2/"][: len(pages)]
    for number, (at, _, paging) in enumerate(pages, 1):
        steps = {step.number: step.url for step in paging.steps if step}
        assert steps[number] == at
        assert {1, paging.count} <= set(steps)
        assert paging.previous is None if number == 1 else paging.previous and paging.previous.number == number - 1
        assert paging.next is None if number == len(pages) else paging.next and paging.next.number == number + 1


@pytest.mark.parametrize(
    ("address", "count"), [("", MANY), ("tags/vse/", MANY), ("tags/chyotnye/", MANY // 2), ("models/claude/", MANY)]
)
def test_a_list_shows_each_article_once_newest_first(address: str, count: int) -> None:
    pages = following(many(), address)
    shown = [slug for one in pages for slug in cards(one)]
    assert shown == sorted(set(shown), reverse=True)
    assert len(shown) == count
    assert max(len(cards(one)) for one in pages) == PAGE_SIZE


def test_months_hold_all_dated_articles() -> None:
    months = [one for one in many().pages if one.address.startswith("months/") and one.kind == "term"]
    assert sorted(slug for one in months for slug in cards(one)) == [f"a-{n:03}" for n in range(MANY)]
    assert [one.title for one in months] == ["апрель 2026", "март 2026", "февраль 2026", "январь 2026"]


def test_every_page_of_a_list_says_where_it_is() -> None:
    for number, one in enumerate(following(many(), ""), 1):
        current = re.findall(r'<a class="paging__page"[^>]*aria-current="page"[^>]*>(\d+)</a>', one.html)
        assert current == [str(number)]
    assert page(many(), "tags/vse/page/2/").title == "все: страница 2"
    assert page(many(), "page/3/").title == "Промптотека: страница 3"


@pytest.mark.parametrize("address", ["tags/", "models/", "months/"])
def test_an_index_leads_to_every_term_and_the_library_to_the_index(address: str) -> None:
    pages = (one for one in many().pages if one.kind == "term" and one.address.startswith(address))
    terms = {one.address for one in pages if "/page/" not in one.address}
    assert terms
    links = {urljoin(f"/{address}", href).lstrip("/") for href in HREF.findall(page(many(), address).html)}
    assert terms <= links
    assert address in HREF.findall(page(many(), "").html)


def test_every_link_of_a_list_leads_somewhere() -> None:
    result = many()
    known = {one.address for one in result.pages} | {file.path for file in result.files}
    for one in result.pages:
        if one.kind in ("library", "list", "term", "terms"):
            for href in HREF.findall(one.html):
                assert urljoin(f"/{one.address}", unescape(href)).lstrip("/") in known, (one.address, href)


def test_the_home_page_does_not_grow_with_the_library() -> None:
    files = [source(f"b-{n:03}", tags=f"тема-{n}") for n in range(MANY)]
    smaller, larger = (len(page(build(files[:size], CONFIG, TEMPLATES), "").html) for size in (60, MANY))
    assert abs(larger - smaller) < 500


def test_a_piece_beside_the_article_is_the_card_of_the_home_page() -> None:
    home = page(many(), "").html
    newest = f"a-{MANY - 1:03}"
    policy, _, piece = content(many(), f"prompts/{newest}/card.html").partition("\n")
    assert "Content-Security-Policy" in policy
    assert piece in home
    assert f'href="prompts/{newest}/"' in piece
    assert {file.path for file in many().files if file.path.endswith("card.html")} == {
        f"prompts/a-{n:03}/card.html" for n in range(MANY)
    }


def test_the_facets_of_the_home_page_count_articles() -> None:
    home = page(many(), "").html
    counted = re.findall(r'name="(\w+)" value="([^"]+)">.*?data-count>(\d+)<', home)
    months = Counter(f"{date(2026, 1, 1) + timedelta(days=n):%Y-%m}" for n in range(MANY))
    assert [(facet, value, int(n)) for facet, value, n in counted] == [
        ("tag", "все", MANY),
        ("tag", "чётные", MANY // 2),
        *(("month", month, months[month]) for month in sorted(months, reverse=True)),
    ]


def test_a_hand_written_page_does_not_take_the_place_of_an_index() -> None:
    own = File("pages/models.md", "---\ntitle: О моделях\n---\n\nНаши модели.\n".encode())
    result = build([own, source("a", "**Модели:** Claude")], CONFIG, TEMPLATES)
    assert [one.kind for one in result.pages if one.address == "models/"] == ["terms"]
    assert [one.source.path for one in result.diagnostics if one.rule.name == "taken-address"] == ["pages/models.md"]
    assert cards(page(result, "models/claude/")) == ["a"]


@pytest.mark.parametrize("count", [0, 1])
def test_a_library_of_none_or_one_has_a_home_page(count: int) -> None:
    home = page(build([source("a")] * count, CONFIG, TEMPLATES), "")
    assert cards(home) == ["a"] * count
    assert ('data-component="library"' in home.html) == bool(count)


def test_a_tag_of_few_articles_stands_in_the_index_with_them_and_has_no_page() -> None:
    files = [source(f"a{number}", tags="common" if number else "common, rare") for number in range(3)]
    made = build(files, CONFIG.model_copy(update={"term_pages": 3}), TEMPLATES)
    paths = {f"{one.address}index.html" for one in made.pages} | {file.path for file in made.files}
    assert {path for path in paths if path.startswith("tags/")} == {
        f"tags/{name}"
        for name in ("index.html", "common/index.html", "common/index.md", "common/feed.xml", "common/feed.json")
    }
    index = page(made, "tags/").html
    assert re.search(r'<li id="rare">.*?<a href="[^"]*prompts/a0/">Письмо</a>', index, re.DOTALL)
    assert re.search(r'<a class="tag" href="[^"]*tags/#rare">rare</a>', page(made, "prompts/a0/").html)
