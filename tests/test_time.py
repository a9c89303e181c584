"""Time grows with the size of a text and no faster: a law over texts that make a careless program slow.

Each kind of run stands at one place of an article, and the fixture of each rule over and over. All places for all
runs, and what a build takes, are timed by `python -m benchmarks.linear`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from promptoteka.model.files import File
from promptoteka.reader.extract import READERS

from benchmarks.linear import read, seconds
from benchmarks.pathological import PLACES, RUNS, Text
from tests.rules.cases import FOLDER, cases

SIZE = 6 * 1024
QUICK = 0.05
"""Seconds for a text of `SIZE` that nobody has to ask about: with them, the largest article takes half a second."""
GROWTH = 2.3
"""Times that twice the text may take."""
SPREAD = 7
"""Places are dealt out to runs in steps of it."""


@pytest.fixture(autouse=True)
def _without_collections() -> Iterator[None]:
    """What other tests left in memory is not gone through while time is taken."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def runs() -> Iterator[Text]:
    """Each run at one place."""
    names = list(PLACES)
    for number, piece in enumerate(RUNS):
        name = names[number * SPREAD % len(names)]
        yield Text(f"{piece!r} in {name}", piece, PLACES[name])


def fixtures() -> Iterator[Text]:
    """For each rule what it finds something in."""
    for path in sorted(FOLDER.glob("*.md")):
        case = next(case for case in cases(path) if case.expected)
        text = next((text for place, link, text in case.parts if place.endswith(".md") and not link), "")
        yield Text(path.stem, text or "\n", PLACES["preamble"])


def test_every_reader_has_a_text() -> None:
    kinds = {name.partition(":")[0] for name in PLACES}
    assert kinds >= READERS.keys() - {"other"} | {"solution"}


def test_time_grows_with_the_size() -> None:
    read(File("articles/warm.md", b"# Warm\n"))
    asked = (*runs(), *fixtures())
    slow = [text for text in asked if seconds(read, text.file(SIZE)) > QUICK]
    assert [text.name for text in slow if not any(_growth(text) <= GROWTH for _ in range(3))] == []


def _growth(text: Text) -> float:
    return seconds(read, text.file(4 * SIZE)) / seconds(read, text.file(2 * SIZE))


@pytest.mark.parametrize("piece", [" ", "[", "# a\n", "- a\n", "`[a{n}]` ", "[a](b) "])
def test_the_largest_file_is_read_in_a_second(piece: str) -> None:
    text = Text(piece, piece, PLACES["prompt"])
    assert seconds(read, text.file(256 * 1024), repeats=2) < 1
