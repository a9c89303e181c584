"""What a page says of itself in its head: true to the model, whole, and harmless whatever an author writes."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import pytest
from promptoteka.model.files import File
from promptoteka.site.build import build

from tests.site.libraries import CONFIG, NOWHERE, TEMPLATES, URL, article, bilingual, content, head
from tests.site.test_hostile import VECTORS

LETTER, SOSED = "en/prompts/letter/", "prompts/pismo-sosedu/"
TRANSLATED = {"articles/letter.md": ("---\n", "---\ntranslation_of: pismo-sosedu\n")}


@pytest.mark.parametrize("config", [CONFIG, NOWHERE], ids=["with an address", "without"])
def test_json_ld_says_what_the_record_says(config: Any) -> None:
    result = bilingual(config)
    record = json.loads(content(result, f"{SOSED}article.json"))
    said = head(result, SOSED)
    work = said.node("CreativeWork")
    at = urljoin(URL, SOSED)
    assert urljoin(at, work["url"]) == at
    assert work["name"] == record["title"]
    assert work["description"] == record["description"]
    assert work["inLanguage"] == record["lang"]
    assert (work["datePublished"], work["dateModified"]) == (record["date"], record["updated"])
    assert [one["name"] for one in work["author"]] == record["authors"]
    assert work["keywords"] == record["tags"]
    assert [one["audienceType"] for one in work["audience"]] == record["audience"]
    assert work["timeRequired"] == f"PT{record['time_saved']['after_minutes']}M"
    assert [one["name"] for one in work["hasPart"]] == [one["label"] for one in record["prompts"]]
    reviews = [(one["reviewAspect"], one["reviewRating"]) for one in work["review"]]
    assert [(aspect, points["ratingValue"], points["bestRating"]) for aspect, points in reviews] == [
        (one["label"], one["value"], one["max"]) for one in record["ratings"]
    ]
    assert {one["author"]["name"] for one in work["review"]} == {config.site_name}
    questions = [(one["name"], one["acceptedAnswer"]["text"]) for one in said.node("FAQPage")["mainEntity"]]
    assert questions == [("Подойдёт ли для двери лифта?", "Да, если коротко.")]
    way = [urljoin(at, step["item"]) for step in said.node("BreadcrumbList")["itemListElement"]]
    assert way == [URL, at]


def test_nobody_is_counted_who_never_voted() -> None:
    for one in bilingual().pages:
        assert "AggregateRating" not in one.head
        assert "ratingCount" not in one.head


def test_an_article_with_only_what_it_must_have_says_no_more() -> None:
    result = build([article("pismo")], CONFIG, TEMPLATES)
    said = head(result, "prompts/pismo/")
    assert [node["@type"] for node in said.graph] == ["CreativeWork", "BreadcrumbList"]
    assert not {"author", "review", "audience", "timeRequired", "dateModified"} & set(said.node("CreativeWork"))


def test_the_library_has_a_search_and_lists_its_articles() -> None:
    said = head(bilingual(), "")
    search = said.node("WebSite")["potentialAction"]
    assert search["target"]["urlTemplate"] == f"{URL}?q={{search_term_string}}"
    listed = said.node("CollectionPage")["mainEntity"]
    assert listed["numberOfItems"] == 1
    assert [one["url"] for one in listed["itemListElement"]] == [f"{URL}{SOSED}"]
    topic = head(bilingual(), "tags/byt/").node("CollectionPage")
    way = head(bilingual(), "tags/byt/").node("BreadcrumbList")["itemListElement"]
    assert [step["item"] for step in way] == [URL, f"{URL}tags/", f"{URL}tags/byt/"]
    assert [one["url"] for one in topic["mainEntity"]["itemListElement"]] == [f"{URL}{SOSED}"]


def test_open_graph() -> None:
    said = head(bilingual(changed=TRANSLATED), SOSED)
    assert said.meta("og:type") == "article"
    assert said.meta("og:url") == f"{URL}{SOSED}"
    assert said.meta("og:title") == "Письмо соседу & «тишина»"
    assert (said.meta("og:locale"), said.meta("og:locale:alternate")) == ("ru_RU", "en_US")
    assert said.meta("article:published_time") == "2026-03-01"
    assert said.meta("article:modified_time") == "2026-03-09"
    assert said.metas["article:tag"] == ["письма", "быт"]
    assert said.meta("og:description") == said.meta("description")
    assert head(bilingual(), "").meta("og:type") == "website"


def test_the_picture_for_links_is_named_where_it_stands_and_its_address_is_known() -> None:
    result = bilingual()
    for one in result.pages:
        image = head(result, one.address).meta("og:image")
        if image is not None:
            shown = one.image or f"{'en/' if one.lang == 'en' else ''}social.png"
            assert image == f"{URL}{shown}"
            assert shown in {file.path for file in result.files}
            assert head(result, one.address).meta("twitter:card") == "summary_large_image"
    elsewhere = bilingual(NOWHERE)
    assert {head(elsewhere, one.address).meta("og:image") for one in elsewhere.pages} == {None}


def test_without_an_address_nothing_absolute_is_claimed() -> None:
    result = bilingual(NOWHERE, TRANSLATED)
    for one in result.pages:
        said = head(result, one.address)
        assert [link for link in said.links if link["rel"] == "canonical" or "://" in link["href"]] == []
        assert said.meta("og:url") is None
    assert head(result, SOSED).alternates()["en"] == "../../en/prompts/letter/"


def test_translations_lead_to_one_another() -> None:
    result = bilingual(changed=TRANSLATED)
    versions = {"ru": f"{URL}{SOSED}", "en": f"{URL}{LETTER}", "x-default": f"{URL}{SOSED}"}
    for at in (SOSED, LETTER):
        alternates = head(result, at).alternates()
        assert {lang: alternates[lang] for lang in versions} == versions
    assert head(result, LETTER).node("CreativeWork")["workTranslation"] == [{"@id": f"{URL}{SOSED}#article"}]
    assert "hreflang" not in head(bilingual(), SOSED).alternates()


def test_translations_of_one_original_lead_to_one_another() -> None:
    """And a third article that says the same in a language that is there already is left out."""
    result = build(
        [
            article("original", "lang: ru"),
            article("first", "lang: en", "translation_of: original", date="2026-02-01"),
            article("second", "lang: en", "translation_of: original", date="2026-03-01"),
        ],
        CONFIG,
        TEMPLATES,
    )
    assert head(result, "prompts/original/").alternates()["en"] == f"{URL}en/prompts/first/"
    assert head(result, "en/prompts/first/").alternates()["ru"] == f"{URL}prompts/original/"
    assert set(head(result, "en/prompts/second/").alternates()) & {"ru", "en", "x-default"} == set()


def test_hand_written_pages_are_paired_by_their_folders() -> None:
    result = bilingual()
    for at in ("about/", "en/about/"):
        alternates = head(result, at).alternates()
        assert (alternates["ru"], alternates["en"]) == (f"{URL}about/", f"{URL}en/about/")


def test_every_link_to_a_file_leads_to_one() -> None:
    result = bilingual(NOWHERE)
    found = {file.path for file in result.files} | {one.address for one in result.pages}
    for one in result.pages:
        for link in head(result, one.address).links:
            assert urljoin(f"http://x/{one.address}", link["href"]).removeprefix("http://x/") in found


def test_an_unvisited_page_is_not_for_search_engines() -> None:
    result = bilingual()
    assert head(result, "offline/").meta("robots") == "noindex"
    assert head(result, "").meta("robots") is None


@pytest.mark.parametrize("vector", [*VECTORS, "\u2028</SCRIPT >\u0000<!--<script>", "\\u003c/script>"])
def test_no_text_breaks_out_of_the_head(vector: str) -> None:
    quoted = json.dumps(vector)
    text = f"""---
title: Письмо
date: 2026-01-15
tags: [письма]
description: {json.dumps(" ".join(vector.split()) or "x")}
authors: [{quoted}]
---

# {vector}

- **Для кого:** {vector}
- **{vector}:** 3/5

## Решение

> **Роль:** {vector}

## FAQ

- **Q: {vector}**
  - A: {vector}
"""
    config = CONFIG.model_copy(update={"site_name": vector, "site_description": vector})
    result = build([File("articles/a.md", text.encode())], config, TEMPLATES)
    for one in result.pages:
        assert one.head.lower().count("<script") == one.head.lower().count("</script") == 1
        assert head(result, one.address).tags <= {"meta", "link", "script"}
        assert head(result, one.address).meta("og:site_name") == vector
