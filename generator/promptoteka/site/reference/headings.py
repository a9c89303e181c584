"""Every heading, label, unit and marker that the vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.languages.vocabulary import tables
from promptoteka.site.reference.model import code, table
from promptoteka.site.reference.words import word

GROUPS: Final[tuple[tuple[str, tables.Names], ...]] = (
    ("headings.sections", tables.SECTIONS),
    ("headings.prompts", tables.PROMPTS),
    ("headings.sides", tables.SIDES),
    ("headings.facts", tables.FACTS),
    ("headings.ratings", tables.RATINGS),
    ("headings.blocks", tables.BLOCKS),
)


def lines(lang: str, level: int) -> Iterator[str]:
    yield word("headings.lead", lang)
    heads = (word("headings.becomes", lang), word("headings.ru", lang), word("headings.en", lang))
    for title, names in GROUPS:
        yield from ("", f"{'#' * level} {word(title, lang)}")
        yield from table(heads, ((code(key), *map(", ".join, columns)) for key, columns in names.items()))
    yield from ("", f"{'#' * level} {word('headings.markers', lang)}", "")
    markers = {
        "examples": tables.EXAMPLE_MARKERS,
        "questions": tables.QUESTION_MARKERS,
        "answers": tables.ANSWER_MARKERS,
    }
    listed = {name: ", ".join(map(code, known)) for name, known in markers.items()}
    yield from (word("headings.markers-lead", lang).format(**listed), "")
    yield f"{'#' * level} {word('headings.units', lang)}"
    rows = ((f"{minutes:g}", ", ".join(names)) for minutes, names in tables.MINUTES_IN_UNIT.items())
    yield from table((word("headings.unit", lang), word("headings.written", lang)), rows)
