"""What an article is: a slug in a language. The same slug in several languages is one article in each of them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.catalog import Catalog
from promptoteka.catalog.changes import compare
from promptoteka.model.article import Article, Lang
from promptoteka.model.files import File
from promptoteka.reader.loader import load
from promptoteka.site.build import Build, build

from tests.site.libraries import CONFIG, TEMPLATES, article, content, head, page, paths

LANGS: tuple[Lang, ...] = ("ru", "en")
NAMES = ("a", "b", "c")


def in_language(slug: str, lang: str, *lines: str) -> File:
    return article(f"{slug}-{lang}", f"slug: {slug}", f"lang: {lang}", *lines, title=f"{slug} {lang}")


def made(*files: File) -> Build:
    return build(files, CONFIG, TEMPLATES)


def catalog(*articles: Article, home: Lang = "ru") -> Catalog:
    return Catalog.of(articles, home)


BASE = load(article("a"), CONFIG).article


def named(lang: Lang, slug: str, *aliases: str, translation_of: str | None = None) -> Article:
    source = f"articles/{slug}.{lang}.md"
    update = {"lang": lang, "slug": slug, "aliases": aliases, "translation_of": translation_of, "source": source}
    return BASE.model_copy(update=update)


def test_one_slug_in_two_languages_is_two_articles() -> None:
    result = made(in_language("lease", "ru"), in_language("lease", "en"))
    assert [found.rule.name for found in result.diagnostics if found.is_error] == []
    assert page(result, "prompts/lease/").lang == "ru"
    assert page(result, "en/prompts/lease/").lang == "en"
    assert {
        f"{at}{name}"
        for at, name in product(
            ("prompts/lease/", "en/prompts/lease/"), ("article.json", "card.html", "index.md", "social.png")
        )
    } <= paths(result)
    assert {page.address for page in result.indexed} >= {"prompts/lease/", "en/prompts/lease/"}
    assert content(result, "feed.xml").count("<entry ") == content(result, "en/feed.xml").count("<entry ") == 1
    assert 'data-slug="en/lease"' in content(result, "en/prompts/lease/card.html")
    assert 'data-slug="lease"' in content(result, "prompts/lease/card.html")


def test_articles_of_one_slug_are_translations() -> None:
    result = made(in_language("lease", "ru"), in_language("lease", "en"))
    assert head(result, "prompts/lease/").alternates()["en"].endswith("/en/prompts/lease/")
    assert head(result, "en/prompts/lease/").alternates()["ru"].endswith("lib/prompts/lease/")
    assert 'class="related"' not in page(result, "prompts/lease/").html


def test_two_articles_of_one_slug_and_language_are_an_error() -> None:
    result = made(in_language("lease", "en"), article("other", "slug: lease", "lang: en"))
    assert [found.rule.name for found in result.diagnostics if found.is_error] == ["duplicate-slug"]


def test_an_alias_is_free_in_another_language() -> None:
    result = made(in_language("lease", "ru"), in_language("rent", "en", "aliases: [lease]"))
    assert [found.rule.name for found in result.diagnostics if found.is_error] == []
    assert "../rent/" in content(result, "en/prompts/lease/index.html")
    assert "prompts/lease/index.html" not in paths(result)


def test_where_an_article_stood_before_languages_had_folders_leads_to_it() -> None:
    result = made(in_language("lease", "en", "aliases: [rent]"))
    for former in ("prompts/lease/", "prompts/rent/"):
        assert 'href="../../en/prompts/lease/"' in content(result, f"{former}index.html")
    assert 'href="../lease/"' in content(result, "en/prompts/rent/index.html")


def test_a_catalog_can_be_asked_for_one_language() -> None:
    both = catalog(named("ru", "a"), named("en", "a"), named("en", "b"))
    english = both.in_language("en")
    assert [one.identity for one in english.articles] == [("en", "a"), ("en", "b")]
    assert [english.address(one) for one in english.articles] == ["en/prompts/a/", "en/prompts/b/"]
    assert english.outline.terms["письма"].count == 2
    assert catalog(named("ru", "a")).in_language("en").articles == ()


@pytest.mark.parametrize("named_slug", ["a", "b"])
def test_translation_of_names_the_article_in_the_other_language(named_slug: str) -> None:
    found = catalog(named("ru", "a"), named("en", "a"), named("ru", "b", translation_of=named_slug))
    expected = {("ru", "a"), ("en", "a"), *([("ru", "b")] if named_slug == "a" else [])}
    assert {identity for identity, origin in found.origins.items() if origin == found.origins["en", "a"]} == expected


IDENTITIES = st.lists(st.tuples(st.sampled_from(LANGS), st.sampled_from(NAMES)), unique=True, max_size=6)


@given(
    IDENTITIES, st.lists(st.lists(st.sampled_from(NAMES), max_size=2), min_size=6, max_size=6), st.sampled_from(LANGS)
)
def test_every_address_leads_to_one_article(
    identities: list[tuple[Lang, str]], aliases: list[list[str]], home: Lang
) -> None:
    articles = [named(lang, slug, *names) for (lang, slug), names in zip(identities, aliases, strict=False)]
    found = catalog(*articles, home=home)
    standing = {found.address(one): one for one in found.articles}
    assert len(standing) == len(identities)
    assert standing.keys().isdisjoint(found.redirects)
    former = {f"prompts/{name}/" for one in articles for name in (one.slug, *one.aliases)}
    assert former <= standing.keys() | found.redirects.keys()


def test_an_article_that_changes_its_language_is_not_lost_where_it_is_redirected() -> None:
    russian, english = catalog(named("ru", "a")), catalog(named("en", "a"))
    assert compare(russian, english).removed == ()
    assert [one.identity for one in compare(english, russian).removed] == [("en", "a")]


def test_a_translation_that_is_gone_is_lost_though_its_twin_stays() -> None:
    both, one = catalog(named("ru", "a"), named("en", "a")), catalog(named("ru", "a"))
    changes = compare(both, one)
    assert [gone.identity for gone in changes.removed] == [("en", "a")]
    assert (changes.added, changes.changed) == ((), ())
    assert [born.identity for born in compare(one, both).added] == [("en", "a")]
