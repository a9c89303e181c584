"""The reference article, read to the last field; damaged as by a wrong decoding; and the one that was handed to us."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import ftfy.bad_codecs  # noqa: F401 - registers the sloppy encodings
import pytest
from promptoteka.catalog.records import to_json
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded, load

from tests.reader.cases import CONFIG, FOLDER

OURS = FOLDER / "reference" / "article.md"
EXPECTED = OURS.with_suffix(".json")
HANDED = Path(__file__).parents[3] / "shared" / "articles"


def read(content: bytes, name: str = OURS.name, *, repair: bool = False) -> Loaded:
    return load(File(f"articles/{name}", content), CONFIG, repair=repair)


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


@pytest.mark.skipif(not HANDED.is_dir(), reason="the reference article stands outside of the repository")
class TestHanded:
    def test_what_is_expected_is_read(self) -> None:
        loaded = read((HANDED / "slm-edge.md").read_bytes(), "slm-edge.md")
        assert _missing(json.loads((HANDED / "slm-edge.expected.json").read_text("utf-8")), record(loaded)) == []
        assert not loaded.diagnostics

    def test_as_received_it_is_reported_and_repaired(self) -> None:
        damaged = (HANDED / "slm-edge.as-received.md").read_bytes()
        (found,) = read(damaged, "slm-edge.md").diagnostics
        assert found.rule.code == "PL002"
        assert "Mac Roman" in found.message("en")
        good = read((HANDED / "slm-edge.md").read_bytes(), "slm-edge.md")
        assert record(read(damaged, "slm-edge.md", repair=True)) == record(good)


def _missing(expected: Any, read_out: Any, path: str = "") -> list[str]:
    """Paths at which `expected` is no sub-record of `read_out`."""
    if isinstance(expected, dict) and isinstance(read_out, dict):
        return [p for key, value in expected.items() for p in _missing(value, read_out.get(key, ...), f"{path}.{key}")]
    if isinstance(expected, list) and isinstance(read_out, list) and len(expected) == len(read_out):
        pairs = enumerate(zip(expected, read_out, strict=True))
        return [p for n, (value, other) in pairs for p in _missing(value, other, f"{path}.{n}")]
    return [] if expected == read_out else [path]
