"""Every heading, label, unit and marker that the vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from promptoteka.languages import CODES, language, vocabulary
from promptoteka.languages.schema import Unit, Words
from promptoteka.languages.texts import text
from promptoteka.languages.vocabulary import MINUTES
from promptoteka.site.reference.model import code, table

GROUPS: Final = ("sections", "prompts", "sides", "facts", "ratings", "blocks")
"""Tables of the vocabulary, in the order in which they are shown."""


def lines(lang: str, level: int) -> Iterator[str]:
    yield text("reference.headings.lead", lang)
    heads = (text("reference.headings.becomes", lang), *(language(code).profile.name for code in CODES))
    for group in GROUPS:
        yield from ("", f"{'#' * level} {text(f'reference.headings.{group}', lang)}")
        yield from table(heads, _rows(group))
    yield from ("", f"{'#' * level} {text('reference.headings.markers', lang)}", "")
    markers = {
        "examples": vocabulary.words("example_markers"),
        "questions": vocabulary.words("question_markers"),
        "answers": vocabulary.words("answer_markers"),
    }
    listed = {name: ", ".join(map(code, words)) for name, words in markers.items()}
    yield from (text("reference.headings.markers-lead", lang, **listed), "")
    yield f"{'#' * level} {text('reference.headings.units', lang)}"
    yield from table((text("reference.headings.unit", lang), text("reference.headings.written", lang)), _units())


def _rows(group: str) -> Iterator[tuple[str, ...]]:
    """A row a key: what a heading becomes, and its names in each language."""
    names: list[Mapping[str, Words]] = [getattr(language(one).vocabulary, group) for one in CODES]
    for key in names[0]:
        yield code(key), *(", ".join(words.get(key, ())) for words in names)


def _units() -> Iterator[tuple[str, str]]:
    written: dict[Unit, list[str]] = {}
    for unit, names in vocabulary.units():
        written.setdefault(unit, []).extend(names)
    return ((f"{MINUTES[unit]:g}", ", ".join(names)) for unit, names in written.items())
