"""The search index as it is published: whole, the same each time, and never in the way of a site."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.model import files
from promptoteka.search import FOLDER, IndexingError, folder, index
from promptoteka.search.bundle import EVERYWHERE, packed, shown, unpacked
from promptoteka.search.model import Indexed
from promptoteka.search.synonyms import beside
from promptoteka.search.wordlist import listed
from promptoteka.search.words import stem, words
from promptoteka.search.writer import Writer

from tests.conftest import SITES, copy_library, run
from tests.site.indexed import indexed_pages, made_page
from tests.site.served import CHANGES, Server, bilingual_library
from tests.site.test_engines import digest

ARTICLE = (SITES / "bilingual/content/articles/pismo-soseda.md").read_text("utf-8")
TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def article() -> Indexed:
    [page] = indexed_pages({"articles/pismo.md": ARTICLE})
    return page


def test_an_article_is_found_by_its_sections_prompts_and_facets(article: Indexed) -> None:
    headings = dict(article.text.headings)
    assert {"basic", "pro"} <= set(headings)
    for anchor in headings:
        assert f'id="{anchor}"' in article.text.html
    facets = dict(article.facets)
    assert facets["kind"] == ("article",)
    assert facets["tag"]
    assert {sort for sort, _ in article.order} == {"date", "rating", "saved", "title"}


def test_a_word_weighs_by_where_it_stands() -> None:
    """Pagefind counts the square; a heading has from 7 to 2 of its own accord, running text 1."""
    [page] = indexed_pages(
        {
            "articles/a.md": "---\ntitle: Сосна\ndate: 2026-01-15\ntags: [берёза]\nauthors: [Дуб]\n---\n\n# Клён\n\n"
            "> Липа\n\n- **Модели:** Вяз\n- **Для кого:** ива\n\n## Решение\n\n> Тополь.\n\n"
            "## FAQ\n\n- **Q: Рябина?**\n  - A: Осина.\n"
        }
    )
    blocks = re.findall(r'<p(?: data-pagefind-weight="(\d+)")?>([^<]*)</p>', page.text.html)
    weights = {word: int(weight or 1) for weight, words in blocks for word in words.split() if word != "-"}
    assert re.findall(r"<h1>([^<]*)</h1>", page.text.html) == ["сосн_"]
    assert weights == {
        "клен_": 7,
        "берез_": 4,
        "а_": 4,  # the slug, read as it may have been made
        "лип_": 3,
        "дуб_": 2,
        "вяз_": 2,
        "ив_": 2,
        "рябин_": 2,
        "топол_": 1,
        "осин_": 1,
    }


def test_a_section_tells_a_word_twice_and_a_short_one_once() -> None:
    writer = Writer("Лес", "ru")
    for number in range(2):
        writer.heading(2, "Парк", f"s{number}")
        writer.block("p", "для для берёза берёза берёза парк парк")
    assert re.findall(r"<p>([^<]*)</p>", writer.finish().html) == ["для_ - берез_ берез_ - парк_ -"] * 2
    longest, longer = "б" * 40, "в" * 41
    writer.block("p", f"{longest} {longer}")
    assert writer.finish().html.endswith(f"<p>{longest}_ -</p>")


LANGUAGES = st.sampled_from(["ru", "de", "ja"])
TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("契約レビュー계약。 ＡＩй"))


@given(TEXT, LANGUAGES)
def test_every_word_that_is_shown_has_its_place_among_the_stems(text: str, lang: str) -> None:
    writer = Writer("Заголовок", lang)
    writer.block("p", text)
    page = writer.finish()
    assert len(TAG.sub(" ", page.html).split()) == len(page.shown.split()) == len(page.shown.split(" "))


@given(TEXT, LANGUAGES)
def test_words_of_folded_text_are_the_same_words(text: str, lang: str) -> None:
    found = words(text, lang)
    assert [word for one in found for word in words(one, lang)] == found


def test_a_fragment_becomes_the_text_that_a_reader_knows(article: Indexed) -> None:
    stems = " ".join(TAG.sub(" ", article.text.html).split())
    stems = f"{stems} {EVERYWHERE}."
    anchors = [{"element": "h3", "id": "pro", "text": "pro_", "location": 40}]
    made = {"url": "/prompts/x/", "content": stems, "word_count": 7, "filters": {}, "meta": {}, "anchors": anchors}
    fragment = json.loads(unpacked(packed(json.dumps(shown(made, article)).encode())))
    assert fragment["content"] == article.text.shown
    assert fragment["meta"] == {"title": article.text.title, "kind": "article"}
    assert fragment["anchors"][0]["text"] == dict(article.text.headings)["pro"]
    with pytest.raises(ValueError, match="places"):
        shown({**made, "content": f"more {stems}"}, article)


def test_hostile_texts_are_texts(tmp_path: Path) -> None:
    hostile = '"><script>alert(1)</script>'
    page = made_page("a", f"{hostile} слово", tag=(hostile,), order={})
    assert "<script" not in page.text.html
    made = {file.path: file.content for file in index("ru", [page])}
    assert json.loads(made["facets.json"]) == {"tag": {hostile: [0]}}
    [fragment] = [json.loads(unpacked(content)) for path, content in made.items() if path.startswith("fragment/")]
    assert fragment["meta"]["title"] == f"{hostile} слово"


def test_the_index_is_the_same_each_time() -> None:
    pages = [
        made_page(f"p{n}", f"Слово {n}", tag=(f"t{n % 7}", f"s{n % 5}"), order={"date": str(n)}) for n in range(40)
    ]
    assert index("ru", pages) == index("ru", pages)


def test_only_what_the_engine_loads_is_published(site: Path) -> None:
    published = {path.relative_to(site / FOLDER) for path in (site / FOLDER).rglob("*") if path.is_file()}
    alone = {
        "articles.json",
        "orders.json",
        "facets.json",
        "words.json",
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.unknown.pagefind",
    }
    top = {path.name for path in published if len(path.parts) == 1 and path.suffix != ".pf_meta"}
    assert top == alone
    assert {path.parts[0] for path in published if len(path.parts) > 1} == {"fragment", "index", "words"}


def test_every_result_has_the_address_of_a_page(site: Path) -> None:
    addresses = json.loads((site / FOLDER / "articles.json").read_text("utf-8"))
    orders = json.loads((site / FOLDER / "orders.json").read_text("utf-8"))
    assert {path.stem for path in (site / FOLDER / "fragment").iterdir()} == set(addresses)
    for address in addresses.values():
        assert (site / address / "index.html").is_file()
    articles = [place for place, name in enumerate(addresses) if name.startswith("a")]
    assert articles
    assert all(sorted(order) == articles for order in orders.values())
    assert set(orders) == {"date", "rating", "saved", "title"}


def test_the_list_of_words_has_the_most_frequent_form_of_each(tmp_path: Path) -> None:
    found = list(listed([[("новый", 1), ("новые", 3), ("дом", 1)], [("нового", 2)], [("дом", 1)], [("дом", 1)]], "ru"))
    assert [(file.path, file.content.decode()) for file in found] == [("words/434-43e.txt", "\nдом новые")]


def test_the_list_of_words_is_cut_where_stems_part() -> None:
    spoken = sorted({f"{one}{two}{n}" for one in "абв" for two in "гд" for n in range(100)})
    found = list(listed([[(word, 1) for word in spoken]], "ru"))
    assert [word for file in found for word in file.content.decode().split()] == sorted(
        spoken, key=lambda word: stem(word, "ru")
    )
    assert [file.path for file in found] == ["words/430-433.txt", "words/431-433.txt", "words/432-433.txt"]


def test_what_is_beside_a_word_stands_in_the_file_of_its_stem() -> None:
    also = {"злой": ("сердитый",), "как": ()}
    [first, second] = listed([[(f"аб{n}", 1) for n in range(400)] + [("сердитый", 1)]], "ru", also)
    assert "=" not in first.content.decode()
    assert second.content.decode() == "сердитый\n=\nзлой=сердитый как="


def test_words_stand_in_for_one_another_where_they_occur() -> None:
    found = beside({stem("рассерженный", "ru"), stem("rent", "en")}, "ru", own=[["прокат", "rent"]])
    assert found["сердитый"] == ("рассерженный",)
    assert "рассерженный" not in found
    assert found["прокат"] == ("rent",)
    assert (found["как"], found["the"]) == ((), ())
    assert "договор" not in found


def test_words_of_another_language_stand_in_as_they_occur() -> None:
    found = beside({"врача", "врачебный", "право"}, "en", spoken=["ru"])
    assert found["physician"] == ("врача", "врачебный")


@pytest.mark.parametrize(
    ("slug", "spelt"),
    [
        ("otvet-serditomu-klientu", "ответ сердитому клиенту"),
        ("sql-zapros", "sql запрос"),
        ("code-review", "code review"),
        ("modeli-na-ustroystve-2", "модели на устройстве 2"),
    ],
)
def test_a_slug_is_read_as_it_was_made(slug: str, spelt: str) -> None:
    article = f"---\ntitle: Пример\ndate: 2026-01-15\ntags: [проба]\nslug: {slug}\nlang: ru\n---\n\n# Пример\n"
    [page] = indexed_pages({"articles/a.md": article})
    assert f"{spelt} ·" in page.text.shown


def test_keywords_are_found_and_markup_is_not_shown() -> None:
    article = (
        "---\ntitle: Пример\ndate: 2026-01-15\ntags: [проба]\nkeywords: [злой клиент]\nlang: ru\n---\n\n# Пример\n\n"
        "```\n# Заголовок\n- **Поле:** [ссылка](https://example.org/a) и *слово*\n> `[город]`\n```\n"
    )
    [page] = indexed_pages({"articles/a.md": article})
    assert "зло_ клиент_" in page.text.html
    assert page.text.shown.endswith("Заголовок Поле: ссылка и слово [город]")


def test_an_article_is_found_in_the_languages_that_it_is_not_written_in() -> None:
    written = "---\ntitle: {title}\ndate: 2026-01-15\ntags: [{tag}]\nlang: {lang}\n---\n\n# {title}\n"
    pages = indexed_pages(
        {
            "articles/lease.md": written.format(title="Договор аренды", tag="право", lang="ru"),
            "articles/lease.en.md": written.format(title="Lease contract", tag="law", lang="en"),
            "articles/letter.md": written.format(title="Letter to a neighbour", tag="letters", lang="en"),
        }
    )
    assert [(page.lang, page.kind, page.written, page.address) for page in pages if "letter" in page.address] == [
        ("en", "article", None, "en/prompts/letter/"),
        ("ru", "foreign", "en", "en/prompts/letter/"),
    ]
    [translated] = [page for page in pages if page.address == "prompts/lease/"]
    assert "English: Lease contract · law ·" in translated.text.shown


def test_an_empty_library_has_an_index_without_words() -> None:
    [only] = index("ru", [])
    assert (only.path, json.loads(only.content)["words"]) == ("words.json", [])


def program(folder: Path, script: str) -> str:
    path = folder / "pagefind-double"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("script", "said"),
    [("echo out of memory; exit 3", "out of memory"), ("exit 0", "not what they should be")],
    ids=["failure", "nothing"],
)
def test_a_failure_is_told_and_leaves_the_old_site(script: str, said: str, tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    assert run("promptoteka", "build", cwd=library).returncode == 0
    before, names = digest(library / "site"), sorted(path.name for path in library.iterdir())
    environment = {"PAGEFIND_BINARY_PATH": program(tmp_path, script)}
    done = run("promptoteka", "build", cwd=library, environment=environment)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(library / "site") == before
    assert sorted(path.name for path in library.iterdir()) == names


def test_a_program_that_cannot_be_run_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(IndexingError, match="cannot be run"):
        index("ru", [made_page("a", "Слово", order={})])


def test_the_terminal_hears_nothing_of_the_indexing(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    done = run("promptoteka", "build", cwd=library)
    assert "Pagefind" not in done.stdout + done.stderr


def test_while_serving_the_old_index_stays_until_the_new_one_is_there(tmp_path: Path) -> None:
    library = bilingual_library(tmp_path / "library")
    server = Server(library, tmp_path / "served")
    server.build()
    place = server.site / folder("en", "ru")
    others = digest(server.site / FOLDER)
    before = digest(place)
    CHANGES["text"](library)
    server.build(wait=False)
    assert (place / "words.json").is_file()
    server.wait()
    after = digest(place)
    assert after != before
    assert digest(server.site / FOLDER) == others
    assert after == digest(files_of("en", index_of(library), tmp_path / "fresh"))


def index_of(library: Path) -> list[Indexed]:
    return indexed_pages({file.path: file.content.decode() for file in files.read(library / "content", "*.md")})


def files_of(lang: str, pages: list[Indexed], place: Path) -> Path:
    files.write(place, index(lang, [page for page in pages if page.lang == lang]))
    return place
