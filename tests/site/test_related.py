"""What leads from an article to others: those that are like it, with the reason, and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from promptoteka.catalog import Catalog
from promptoteka.catalog.related import Near, nearest, profile
from promptoteka.model.article import Article, Identity
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.site.build import build
from promptoteka.site.templates import Templates, theme_folder

TEXTS = {
    "dogovor": "Проверь договор: найди риски в пунктах договора, процитируй пункт и оцени каждый риск.",
    "arenda": "Разбери условия договора аренды: пункты о залоге, риски арендатора, риски выселения.",
    "pechenye": "Составь рецепт печенья из овсянки, подбери замену сахару и маслу.",
    "lease": "Review the lease: find clauses on the deposit and the risks for the tenant.",
}


def source(slug: str, text: str, *, tags: str = "", lang: str = "ru", more: str = "", day: int = 1) -> File:
    return File(
        f"articles/{slug}.md",
        f"---\ntitle: {slug}\ndate: 2026-03-{day:02}\nlang: {lang}\ntags: [{tags}]\n{more}---\n# {slug}\n\n"
        f"## {'Решение' if lang == 'ru' else 'Solution'}\n\n> {text}\n".encode(),
    )


def article(slug: str, text: str = "", *, tags: str = "", lang: str = "ru", more: str = "") -> Article:
    return load(source(slug, text or TEXTS[slug], tags=tags, lang=lang, more=more), Config()).article


def origins(articles: Sequence[Article]) -> list[Identity]:
    found = Catalog.of(articles, "ru").origins
    return [found[one.identity] for one in articles]


def related(*articles: Article) -> dict[str, dict[str, Near]]:
    """What is like each article, by slug."""
    found = nearest([profile(one) for one in articles], origins(articles))
    return {
        own.slug: {articles[near.number].slug: near for near in like} for own, like in zip(articles, found, strict=True)
    }


def fillers(count: int) -> list[Article]:
    """Articles that have nothing to do with any other, or with one another."""
    pairs = [a + b for a in "бвгджз" for b in "клмнп"]
    return [
        article(f"f{n}", " ".join(f"{pair}{vowel}{pair}урт" for vowel in "аеиоуя"), tags=f"редкий-{n}")
        for n, pair in enumerate(pairs[:count])
    ]


def test_a_library_of_none_or_one_has_nothing_related() -> None:
    assert nearest([], []) == []
    assert related(article("dogovor", tags="право")) == {"dogovor": {}}


def test_two_that_share_a_tag_are_related_and_two_that_share_nothing_are_not() -> None:
    assert related(article("dogovor", tags="право"), article("pechenye", tags="право"))["dogovor"].keys() == {
        "pechenye"
    }
    assert related(article("dogovor", tags="право"), article("pechenye", tags="еда"))["dogovor"] == {}


def test_the_reason_is_told_in_the_words_of_the_article_that_is_read() -> None:
    found = related(article("dogovor"), article("arenda"), article("pechenye"), *fillers(8))
    assert found["dogovor"].keys() == {"arenda"}
    assert set(found["dogovor"]["arenda"].words) == {"договор", "риск"}
    assert set(found["arenda"]["dogovor"].words) == {"договора", "риски"}


def test_one_word_in_common_is_chance() -> None:
    one, other = "Кварц: опиши блеск.", "Кварц: сравни цену."
    assert related(article("aa", one), article("bb", other), *fillers(8))["aa"] == {}
    found = related(article("aa", f"{one} Слюда."), article("bb", f"{other} Слюда."), *fillers(8))
    assert set(found["aa"]["bb"].words) == {"кварц", "слюда"}


def test_the_four_weightiest_words_are_the_reason_and_those_that_bring_little_are_none() -> None:
    stones = "кварц слюда гранит базальт мрамор агат"
    found = related(article("aa", stones), article("bb", stones), *fillers(8))
    assert len(found["aa"]["bb"].words) == 4
    often = " ".join(["Кварц, слюда."] * 30)
    found = related(article("aa", f"{often} Агат."), article("bb", f"{often} Агат."), *fillers(8))
    assert set(found["aa"]["bb"].words) == {"кварц", "слюда"}


def test_in_a_long_article_a_word_in_passing_does_not_say_what_it_is_about() -> None:
    passing = "Агат, мрамор."
    long = " ".join(["Кварц."] * 320)
    assert related(article("aa", passing), article("bb", f"{long} {passing}"), *fillers(8))["aa"] == {}
    found = related(article("aa", passing), article("bb", f"{long[:1400]} {passing}"), *fillers(8))
    assert set(found["aa"]["bb"].words) == {"агат", "мрамор"}


def test_of_tags_in_common_the_rarest_is_told_first() -> None:
    others = [article(f"o{n}", fillers(8)[n].prompts[0].text, tags="быт") for n in range(3)]
    found = related(article("dogovor", tags="быт, право"), article("arenda", tags="право, быт"), *others, *fillers(25))
    assert found["dogovor"]["arenda"].tags == ("право", "быт")


def test_tags_that_mean_the_same_are_one_tag_each_written_as_its_author_does() -> None:
    found = related(article("dogovor", tags="право"), article("arenda", tags="юриспруденция"), *fillers(4))
    assert found["dogovor"]["arenda"].tags == ("право",)
    assert found["arenda"]["dogovor"].tags == ("юриспруденция",)


def test_rare_models_in_common_are_named_and_no_reason_by_themselves() -> None:
    preamble = "\n\n- **🤖 Рекомендуемые модели:** {}\n\n"

    def with_models(slug: str, models: str, tags: str) -> Article:
        file = source(slug, TEXTS[slug], tags=tags)
        text = file.content.decode().replace(f"# {slug}\n\n", f"# {slug}{preamble.format(models)}", 1)
        return load(File(file.path, text.encode()), Config()).article

    one = with_models("dogovor", "GigaChat (Max), ChatGPT", "право")
    found = related(one, with_models("arenda", "GigaChat", "право"), *fillers(6))
    assert found["dogovor"]["arenda"].models == ("GigaChat",)
    found = related(one, with_models("pechenye", "GigaChat", "еда"), *fillers(6))
    assert found["dogovor"] == {}


def test_words_weigh_most_then_tags_and_models_decide_between_equals() -> None:
    text = f"{TEXTS['dogovor']} {TEXTS['pechenye']}"
    own, by_words = article("own", text, tags="право"), article("by-words", text)
    by_tag = article("by-tag", TEXTS["lease"], tags="право")
    assert list(related(own, by_tag, by_words, *fillers(12))["own"]) == ["by-words", "by-tag"]

    def of(slug: str, model: str, text: str) -> Article:
        return article(slug, text, tags="право").model_copy(update={"models": (model,) if model else ()})

    own, plain = of("own", "GigaChat", TEXTS["dogovor"]), of("plain", "", TEXTS["pechenye"])
    found = related(own, plain, of("same-model", "GigaChat", TEXTS["lease"]), *fillers(12))
    assert list(found["own"]) == ["same-model", "plain"]
    likely = of("likely", "", TEXTS["arenda"])
    found = related(own, of("same-model", "GigaChat", TEXTS["lease"]), likely, *fillers(12))
    assert list(found["own"]) == ["likely", "same-model"]


def test_a_title_says_more_than_a_field_or_a_tagline_and_these_more_than_a_prompt() -> None:
    quartz, granite = "Кварц, слюда.", "Гранит, базальт."
    others = [article("granite", granite), article("quartz", quartz), *fillers(12)]
    for own in (
        article("own", granite).model_copy(update={"title": quartz}),
        article("own", granite).model_copy(update={"tagline": quartz}),
        article("own", "Найди `[кварц]`, `[слюда]`.").model_copy(update={"tagline": granite}),
    ):
        assert list(related(own, *others)["own"]) == ["quartz", "granite"]


def test_a_tag_that_most_articles_bear_relates_nothing() -> None:
    everyone = [article(one.slug, one.prompts[0].text, tags="промпты") for one in fillers(9)]
    assert not any(related(*everyone).values())


def test_its_own_language_comes_first() -> None:
    english = article("lease", tags="law, contracts, rent", lang="en")
    found = related(
        article("dogovor", tags="право, договоры, rent"), english, article("arenda", tags="rent"), *fillers(6)
    )
    assert list(found["dogovor"]) == ["arenda", "lease"]


def test_a_translation_is_no_related_article() -> None:
    translation = article("lease", tags="право", lang="en", more="translation_of: dogovor\n")
    assert related(article("dogovor", tags="право"), translation, *fillers(3))["dogovor"] == {}


def test_at_most_six_are_shown_the_likest_first() -> None:
    many = [article(f"a{n}", TEXTS["pechenye"], tags="еда") for n in range(9)]
    likest = article("dogovor", tags="еда, сладкое")
    found = related(article("pechenye", tags="еда, сладкое"), *many, likest, *fillers(25))
    assert len(found["pechenye"]) == 6
    assert next(iter(found["a0"])) == "a1"


@pytest.fixture(scope="module")
def pages(files: list[File]) -> dict[str, str]:
    """The HTML of each article, by slug."""
    made = build(files, Config(lang="ru", reference=False), Templates([theme_folder()]))
    return {one.address.split("/")[-2]: one.html for one in made.pages if one.kind == "article"}


@pytest.fixture(scope="module")
def files() -> list[File]:
    return [
        source("dogovor", TEXTS["dogovor"], tags="право", day=3),
        source("arenda", TEXTS["arenda"], tags="право", day=2),
        source("lease", TEXTS["lease"], lang="en", day=2),
        source("pechenye", TEXTS["pechenye"], day=1),
    ]


def test_the_page_says_why(pages: dict[str, str]) -> None:
    html = pages["dogovor"]
    section = html.partition('<section class="related"')[2].partition("</section>")[0]
    assert 'href="../arenda/"' in section
    assert "общие теги: право" in section
    assert "pechenye" not in section


def test_neighbours_are_of_the_same_language_and_in_the_order_of_the_catalog(pages: dict[str, str]) -> None:
    links = r'rel="(prev|next)" href="\.\./([a-z]+)/"'
    assert re.findall(links, pages["dogovor"]) == [("next", "arenda")]
    assert re.findall(links, pages["arenda"]) == [("prev", "dogovor"), ("next", "pechenye")]
    assert re.findall(links, pages["pechenye"]) == [("prev", "arenda")]
    assert re.findall(links, pages["lease"]) == []
    assert "neighbours" not in pages["lease"]


def test_the_contents_hold_the_related_articles_at_an_anchor_of_their_own(files: list[File]) -> None:
    own = files[0].content + "\n## Похожие промпты\n\nСвоё.\n".encode()
    made = build([File(files[0].path, own), *files[1:]], Config(lang="ru"), Templates([theme_folder()]))
    shown = next(one for one in made.pages if one.address == "prompts/dogovor/")
    anchors = [heading.anchor for heading in shown.contents]
    assert anchors[-2:] == ["похожие-промпты", "похожие-промпты-2"]
    assert shown.html.count('id="похожие-промпты-2"') == 1
