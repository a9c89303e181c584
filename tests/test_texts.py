"""The table of interface texts: both languages, the same fields, the right forms."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from promptoteka.languages import texts

from tests.conftest import ROOT

USED = re.compile(r'"(?P<key>[a-z0-9]+\.[a-z0-9.-]+)" \| t\b|\btext\("(?P<python>[a-z.-]+)"')


def test_no_key_stands_in_two_places() -> None:
    written = "\n".join(
        path.read_text("utf-8") for path in ROOT.joinpath("generator/promptoteka/languages/texts").glob("*.py")
    )
    keys = re.findall(r'^    "([a-z0-9.-]+)":', written, re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(texts.TEXTS)


@pytest.mark.parametrize("key", texts.TEXTS)
def test_both_languages_say_the_same(key: str) -> None:
    russian, english = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in texts.TEXTS[key])
    assert russian == english
    assert all(text.strip() for text in texts.TEXTS[key])


@pytest.mark.parametrize("key", [key for key, (russian, _) in texts.TEXTS.items() if " | " in russian])
def test_a_counted_text_has_every_form(key: str) -> None:
    for lang, text in zip(texts.LANGS, texts.TEXTS[key], strict=True):
        assert len(text.split(" | ")) == len(texts.PLURALS[lang])


@pytest.mark.parametrize(
    ("n", "russian", "english"),
    [
        (1, "1 промпт", "1 prompt"),
        (2, "2 промпта", "2 prompts"),
        (5, "5 промптов", "5 prompts"),
        (21, "21 промпт", "21 prompts"),
    ],
)
def test_numbers_take_their_form(n: int, russian: str, english: str) -> None:
    assert texts.text("tag.count", "ru", n=n) == russian
    assert texts.text("tag.count", "en", n=n) == english


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    files = [*ROOT.joinpath("theme").rglob("*.html"), *ROOT.joinpath("generator").rglob("*.py")]
    written = "\n".join(path.read_text("utf-8") for path in files if path.parent.name != "texts")
    used = {match["key"] or match["python"] for match in USED.finditer(written)}
    assert used <= set(texts.TEXTS)
    quoted = set(re.findall(r"""["']([a-z0-9]+\.[a-z0-9.-]+)["']""", written))
    assert set(texts.TEXTS) - quoted - _composed(written) == set()


def _composed(written: str) -> set[str]:
    """Keys that templates and code put together from a prefix and a value."""
    prefixes = re.findall(r'"([a-z]+\.)" ~|\btext\(f"([a-z]+\.)\{', written)
    return {key for key in texts.TEXTS if key.startswith(tuple(map("".join, prefixes)))} if prefixes else set()
