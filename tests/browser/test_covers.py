"""Covers and pictures in a browser: the right size is loaded, nothing moves, a picture that fails leaves a drawing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import serve
from tests.conftest import copy_library, run
from tests.site import pictures

ARTICLE = """---
title: {title}
date: 2026-01-15
tags: [картинки, письма]
{image}
---

# 🖼️ {title}

- ⚡️ **Эффективность:** ⭐⭐⭐⭐☆

> _«{tagline}»_

![Схема](../assets/{text})

## Решение

### Basic Version

> **Роль:** Ты редактор.
> **Задача:** Напиши `[что]`.
"""
TAGLINE = "Картинка на месте"
HEIGHTS = "elements => elements.map(element => element.getBoundingClientRect().height)"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A library with a photograph, a moving picture, and an article that has none."""
    content = tmp_path_factory.mktemp("gallery") / "content"
    for folder in ("articles", "assets"):
        (content / folder).mkdir(parents=True)
    assets = {"photo.jpg": pictures.photograph(2000, 1250), "moving.gif": pictures.moving()}
    for name, held in assets.items():
        (content / "assets" / name).write_bytes(held)
    for slug, title, image, text in (
        ("photo", "С фотографией", "image: assets/photo.jpg", "photo.jpg"),
        ("drawn", "Без картинки", "x-image: none", "moving.gif"),
    ):
        article = ARTICLE.format(title=title, image=image, text=text, tagline=TAGLINE)
        (content / "articles" / f"{slug}.md").write_text(article, "utf-8")
    library = copy_library(tmp_path_factory.mktemp("library"), content)
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    yield from serve(Path(library) / "site")


def current(page: Page, selector: str) -> str:
    """The file that the browser chose."""
    return str(page.locator(selector).first.evaluate("image => image.currentSrc")).rsplit("/", 1)[-1]


@pytest.mark.parametrize(
    ("context", "width"),
    [({"viewport": {"width": 360, "height": 740}}, 480), ({"viewport": {"width": 1440, "height": 900}}, 480)],
    indirect=["context"],
    ids=["phone", "desktop"],
)
def test_a_cover_is_loaded_in_the_size_that_it_is_shown_in(page: Page, gallery: str, width: int) -> None:
    page.goto(f"{gallery}/prompts/photo/")
    page.wait_for_load_state("networkidle")
    assert current(page, ".article-head .cover__image").endswith(f"-{width}.webp")


@pytest.mark.parametrize(
    ("context", "width"),
    [({"viewport": {"width": 360, "height": 740}}, 480), ({"viewport": {"width": 1440, "height": 900}}, 960)],
    indirect=["context"],
    ids=["phone", "desktop"],
)
def test_a_picture_in_a_text_is_as_wide_as_its_column(page: Page, gallery: str, width: int) -> None:
    page.goto(f"{gallery}/prompts/photo/")
    picture = page.locator(".prose img")
    picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert current(page, ".prose img").endswith(f"-{width}.webp")
    box = picture.bounding_box()
    assert box
    assert box["width"] / box["height"] == pytest.approx(2000 / 1250, rel=0.01)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_box_has_its_size_before_its_picture_has_come(page: Page, gallery: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.webp", hold)
    page.goto(f"{gallery}/prompts/photo/", wait_until="domcontentloaded")
    page.locator(".prose img").scroll_into_view_if_needed()
    boxes = page.locator(".article-head, .article__lead")
    expect(boxes).to_have_count(2)
    deadline = time.monotonic() + 10
    while len(held) < 2 and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    assert len(held) == 2
    before = boxes.evaluate_all(HEIGHTS)
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert page.locator(".prose img").evaluate("image => image.complete && image.naturalWidth > 0")
    assert boxes.evaluate_all(HEIGHTS) == before


def test_a_picture_that_fails_leaves_the_drawing_in_the_same_box(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}/prompts/photo/")
    cover = page.locator(".article-head .cover")
    expect(cover.locator(".cover__label")).to_be_hidden()
    whole = cover.bounding_box()
    page.route("**/*.webp", lambda route: route.fulfill(status=200, content_type="image/webp", body=b"no picture"))
    page.reload()
    expect(cover.locator("img")).to_have_count(0)
    expect(cover.locator(".cover__drawing")).to_be_visible()
    expect(cover.locator(".cover__label")).to_be_visible()
    assert cover.bounding_box() == whole


def test_what_a_label_says_is_not_read_or_found_twice(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}/prompts/drawn/")
    cover = page.locator(".article-head .cover")
    said = cover.locator(".cover__title").evaluate("title => getComputedStyle(title, '::before').content")
    assert "Без картинки" in said
    assert cover.inner_text().strip() == ""
    expect(cover).to_have_attribute("aria-hidden", "true")


@pytest.mark.parametrize(
    ("context", "ending"),
    [({"reduced_motion": "reduce"}, "-40.webp"), ({"reduced_motion": "no-preference"}, "-moving.webp")],
    indirect=["context"],
    ids=["rest", "motion"],
)
def test_what_moves_rests_for_readers_who_want_that(page: Page, gallery: str, ending: str) -> None:
    page.goto(f"{gallery}/prompts/drawn/")
    page.locator(".prose img").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert current(page, ".prose img").endswith(ending)
