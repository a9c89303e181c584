"""The reference article, read to the last field, and damaged as by a wrong decoding."""

from __future__ import annotations

import json
from typing import Any

import ftfy.bad_codecs  # noqa: F401 - registers the sloppy encodings
import pytest
from promptoteka.catalog.records import to_json
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded, load

from tests.reader.cases import CONFIG, FOLDER

OURS = FOLDER / "reference" / "article.md"
EXPECTED = OURS.with_suffix(".json")


def read(content: bytes, *, repair: bool = False) -> Loaded:
    return load(File(f"articles/{OURS.name}", content), CONFIG, repair=repair)


def record(loaded: Loaded) -> Any:
    return json.loads(to_json(loaded.article))


def test_every_field_is_read(pytestconfig: pytest.Config) -> None:
    loaded = read(OURS.read_bytes())
    if pytestconfig.getoption("update"):
        EXPECTED.write_text(to_json(loaded.article) + "\n", "utf-8")
    assert record(loaded) == json.loads(EXPECTED.read_text("utf-8"))
    assert not loaded.diagnostics


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("mac_roman", "Mac Roman"), ("sloppy-windows-1252", "Windows-1252"), ("sloppy-windows-1251", "Windows-1251")],
)
def test_a_wrong_decoding_is_named_and_undone(encoding: str, title: str) -> None:
    good = OURS.read_bytes()
    damaged = good.decode(encoding).encode()
    found = read(damaged).diagnostics
    assert [diagnostic.rule.code for diagnostic in found] == ["PL002"]
    assert title in found[0].message("en")
    assert record(read(damaged, repair=True)) == record(read(good))


def test_a_damaged_paragraph_is_found_where_it_stands() -> None:
    text = OURS.read_text("utf-8")
    paragraph = "Проверьте факты: модель не видела ваш зал."
    damaged = text.replace(paragraph, paragraph.encode().decode("mac_roman"))
    (found,) = read(damaged.encode()).diagnostics
    assert damaged[found.span.start : found.span.end] == paragraph.encode().decode("mac_roman")
    assert found.values["repaired"] == paragraph
    assert record(read(damaged.encode(), repair=True)) == record(read(text.encode()))
