"""Every language is whole, says what English says, and is named nowhere but in its folder."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from promptoteka.languages import CODES, FALLBACK, language, vocabulary
from promptoteka.languages.texts import alternatives, language_name, text

from tests.conftest import ROOT
from tools.languages import missing, needless, wrong

PACKAGE = ROOT / "generator" / "promptoteka"
THEME = ROOT / "theme"
USED = re.compile(r'"(?P<key>[a-z0-9]+\.[a-z0-9.-]+)" \| t\b|(?<!\.)\btext\("(?P<python>[a-z.-]+)"')
SCRIPTS = {
    "generator/promptoteka/languages/language.py",
    "generator/promptoteka/checks/rules/catalog/tag_variants.py",
    "generator/promptoteka/text/lookalikes.py",
    "generator/promptoteka/text/shown.py",
    "generator/promptoteka/text/encoding.py",
}
"""The table of languages, and what knows scripts, or the ends of words, rather than languages."""
COMPOSED = re.compile(r"""(?:f["'](?P<python>[a-z.-]+[.-])\{|"(?P<template>[a-z]+\.)" ~)""")


@pytest.mark.parametrize("code", CODES)
def test_a_language_is_whole(code: str) -> None:
    spoken = language(code)
    if spoken.profile.is_complete:
        assert list(missing(spoken)) == []
    assert list(needless(spoken)) == []
    assert list(wrong(spoken)) == []


def test_what_a_language_lacks_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = language("ru")
    interface = {key: said for key, said in spoken.interface.items() if key not in ("site.menu", "tag.count")}
    monkeypatch.setitem(spoken.__dict__, "interface", interface)
    assert text("site.menu", "ru") == text("site.menu", FALLBACK)
    assert text("tag.count", "ru", n=2) == text("tag.count", FALLBACK, n=2)
    forms = text("tag.count", "ru").split(" | ")
    assert len(forms) == len(spoken.plural_categories)
    assert {*missing(spoken)} == {"interface.yml: site.menu", "interface.yml: tag.count"}


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
    assert text("tag.count", "ru", n=n) == russian
    assert text("tag.count", "en", n=n) == english


def test_languages_have_names_and_lists_in_one_another() -> None:
    assert language_name("en", "ru") == "Английский"
    assert language_name("ru", "en") == "Russian"
    assert alternatives(["a", "b", "c"], "en") == "a, b, or c"


def test_letters_tell_the_language_where_nothing_else_does() -> None:
    assert vocabulary.script_language("Договор", "en") == "ru"
    assert vocabulary.script_language("Contract", "ru") == "en"
    assert vocabulary.script_language("123", "ru") == "ru"
    assert vocabulary.script_language("계약서 검토", "ru") == "ko"


def test_letters_of_several_languages_are_those_of_the_one_that_writes_with_them_alone() -> None:
    assert vocabulary.script_language("合同审查", "ru") == "zh"
    assert vocabulary.script_language("契約書のひな形", "ru") == "ja"
    assert vocabulary.script_language("契約書", "ja") == "ja"


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    written = "\n".join(path.read_text("utf-8") for path in _sources())
    known = set(language(FALLBACK).interface)
    assert {match["key"] or match["python"] for match in USED.finditer(written)} <= known
    quoted = set(re.findall(r"""["']([a-z0-9]+\.[a-z0-9.-]+)["']""", written))
    prefixes = tuple(match["python"] or match["template"] for match in COMPOSED.finditer(written))
    assert {key for key in known - quoted if not key.startswith(prefixes)} == set()


def test_no_file_outside_its_folder_names_a_language() -> None:
    named = [place for path in _sources() for place in _naming(path)]
    assert named == []


def _sources() -> Iterator[Path]:
    """The program's code and the theme's, without what is vendored."""
    folders = [PACKAGE.rglob("*.py"), *(THEME.rglob(f"*.{ending}") for ending in ("html", "js", "css"))]
    return (path for found in folders for path in sorted(found) if "vendor" not in path.parts)


def _naming(path: Path) -> Iterator[str]:
    """Where a file's code names a language or speaks one; examples in documentation may."""
    place = path.relative_to(ROOT).as_posix()
    if place in SCRIPTS:
        return
    names = "|".join(str(language(code).locale.english_name).split()[0] for code in CODES if code != FALLBACK)
    pattern = re.compile(rf"\b(?:{names})\b|[а-яё]{{3,}}", re.IGNORECASE)
    for literal in _literals(path):
        if literal in CODES or pattern.search(literal):
            yield f"{place}: {literal[:60]!r}"


def _literals(path: Path) -> Iterator[str]:
    written = path.read_text("utf-8")
    if path.suffix != ".py":
        code = re.sub(r"/\*.*?\*/|\{#.*?#\}|(?<![:\"'])//[^\n]*", "", written, flags=re.DOTALL)
        yield from re.findall(r"""["'`](?:[^"'`\n]*)["'`]|[а-яё]{3,}""", code)
        return
    tree = ast.parse(written)
    documented = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value
