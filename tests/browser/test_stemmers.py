"""Words in the browser are those of the index: cut and stemmed alike in every language."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from promptoteka.languages import CODES
from promptoteka.search import words as searched

from tests.browser.conftest import serve
from tests.browser.test_sizes import KB, sent
from tests.conftest import ROOT

LANGUAGES = ROOT / "generator" / "promptoteka" / "languages"
MADE = 12_000
"""Words of each language, most of them the beginning of one with the end of another."""
ASK = """async ([rules, name, texts]) => {
  const { createWords } = await import("./js/search/words.js");
  const language = await createWords(rules);
  return texts.map((text) => language[name](text));
}"""
TEXTS = [
    "Ёлка, ёлка: «ЕЩЁ»",
    "й и\u0306 Й",
    "café naïve Über straße ÅÄÖ ñandú Ação",
    "мяг\u00adкий пере\u200bнос",
    "snake_case C++ GPT-4o",
    "Ⅷ ½ x²",
    "契約書のレビュー、ＡＩで10分。ﾚﾋﾞｭｰ",
    "계약서를 검토합니다. AI 검토",
    "合同审查（GPT-4）𠮷野家",
]


@pytest.fixture(scope="module")
def assets_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("assets")
    folder.joinpath("index.html").write_text('<!doctype html><link rel="icon" href="data:,">', "utf-8")
    for name in ("js", "vendor"):
        folder.joinpath(name).symlink_to(ROOT / "theme" / "assets" / name)
    yield from serve(folder)


def told(page: Page, address: str, lang: str, name: str, texts: list[str]) -> list[Any]:
    """What a function of the browser says of each text."""
    page.goto(f"{address}/index.html")
    answers: list[Any] = page.evaluate(ASK, [searched.rules(lang), name, texts])
    return answers


def spoken(lang: str) -> list[str]:
    """Words of a language: what its folder and the library say, and their beginnings with the ends of others."""
    files = [*LANGUAGES.joinpath(lang).rglob("*.yml"), *LANGUAGES.joinpath(lang).rglob("*.txt")]
    files += ROOT.joinpath("content").rglob("*.md")
    known = sorted({word for path in sorted(files) for word in searched.words(path.read_text("utf-8"), lang)})
    dice = random.Random(lang)
    made = set(known) | {"constructor", "skies", "skis", "y", "ying", "internet", "писем", "времени", "ии"}
    while len(made) < MADE:
        start, end = dice.choices(known, k=2)
        made.add(start[: dice.randint(1, len(start))] + end[-dice.randint(1, 6) :])
    return [word for word in sorted(made) if searched.words(word, lang) == [word]]


@pytest.mark.parametrize("lang", CODES)
def test_the_browser_stems_as_the_index_does(lang: str, page: Page, assets_address: str) -> None:
    given = spoken(lang)
    stems = told(page, assets_address, lang, "stem", given)
    expected = [searched.stem(word, lang) for word in given]
    assert len(given) > MADE * 0.7
    assert [row for row in zip(given, stems, expected, strict=True) if row[1] != row[2]] == []


@pytest.mark.parametrize("lang", CODES)
def test_the_browser_cuts_words_as_the_index_does(lang: str, page: Page, assets_address: str) -> None:
    cut = told(page, assets_address, lang, "words", TEXTS)
    assert cut == [searched.words(text, lang) for text in TEXTS]


def test_letters_that_nothing_cuts_into_words_are_found_by_pairs() -> None:
    assert list(searched.places("契約書のレビュー。AI", "ja")) == [
        (0, "契約"),
        (1, "約書"),
        (2, "書の"),
        (3, "の"),
        (4, "レビ"),
        (5, "ビュ"),
        (6, "ュー"),
        (7, "ー"),
        (9, "ai"),
    ]


def test_vendored_stemmers_are_small_and_licensed() -> None:
    folder = ROOT / "theme" / "assets" / "vendor" / "snowball"
    sizes = {path.name: sent(path) for path in folder.glob("*.js")}
    assert all(size < 4 * KB for size in sizes.values()), sizes
    assert re.search(r"Copyright .*Martin Porter", Path(folder, "LICENSE.txt").read_text("utf-8"))
