"""The table of interface texts: both languages, the same fields, the right forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


def test_every_text_says_the_same_in_both_languages() -> None:
    assert [problem for key, written in texts.TEXTS.items() for problem in _problems(key, written)] == []


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


def _problems(key: str, written: Sequence[str]) -> Iterator[str]:
    """What is wrong with a text: it is empty, has other fields than in the other language, or too few forms."""
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in written]
    if fields[0] != fields[1]:
        yield f"{key}: the fields are {' and '.join(map(str, fields))}"
    is_counted = any(" | " in text for text in written)
    for lang, text in zip(texts.LANGS, written, strict=True):
        if not text.strip():
            yield f"{key}: nothing in {lang}"
        if is_counted and len(text.split(" | ")) != len(texts.PLURALS[lang]):
            yield f"{key}: in {lang} {len(text.split(' | '))} of {len(texts.PLURALS[lang])} forms"


def _composed(written: str) -> set[str]:
    """Keys that templates put together from a prefix and a value."""
    prefixes = re.findall(r'"([a-z]+\.)" ~', written)
    return {key for key in texts.TEXTS if key.startswith(tuple(prefixes))} if prefixes else set()
