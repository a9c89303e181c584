"""What holds for every article, whatever its author wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from promptoteka.catalog.records import schema
from promptoteka.model.article import Passage
from promptoteka.model.fill import fill, fill_template
from promptoteka.reader.loader import Loaded
from promptoteka.site.html import html
from promptoteka.site.links import LinksAsWritten
from promptoteka.text.slugs import anchor, identifier, slug
from promptoteka.text.source import BOM

from tests.reader.articles import ARTICLES, PROMPTS, VALUES, read, with_words
from tests.reader.cases import FOLDER, cases

SCHEMA = Draft202012Validator(schema("article"))
EXAMPLES = [case.article for path in sorted(FOLDER.glob("*.md")) for case in cases(path)]
ANY = st.one_of(ARTICLES, PROMPTS, st.sampled_from(EXAMPLES))


def record(loaded: Loaded) -> str:
    return json.dumps(loaded.article.model_dump(mode="json"), ensure_ascii=False)


def places(loaded: Loaded) -> list[tuple[str, tuple[int, int], tuple[int, int], str]]:
    """Rule, place and text of each diagnostic."""
    at = loaded.source.position
    return [(d.rule.code, at(d.span.start), at(d.span.end), d.message("ru")) for d in loaded.diagnostics]


@given(st.one_of(st.binary(max_size=400), ANY.map(str.encode), st.text(max_size=200).map(str.encode)), st.booleans())
def test_any_bytes_give_an_article(content: bytes, repair: bool) -> None:
    loaded = read(content, repair=repair)
    errors = [error.message for error in SCHEMA.iter_errors(json.loads(record(loaded)))]
    assert not errors
    for found in loaded.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(loaded.source.text)
        for lang in ("ru", "en"):
            assert "{" not in found.rule.message[0] or found.message(lang) != found.rule.message[0]
            assert found.help(lang)


@given(ANY)
def test_reading_is_deterministic(text: str) -> None:
    first, second = read(text), read(text)
    assert first.article == second.article
    assert first.diagnostics == second.diagnostics


@given(st.one_of(ANY, st.text()))
def test_sections_tile_the_source(text: str) -> None:
    loaded = read(text)
    assert "".join(loaded.outline.tiles()) == loaded.source.text


@given(with_words())
def test_no_word_is_lost(written: tuple[str, list[str]]) -> None:
    text, words = written
    loaded = read(text)
    assert [word for word in words if word not in record(loaded)] == []
    for passage in _passages(loaded.article):
        assert [
            word for word in words if word in passage.text and word not in html(passage.blocks, LinksAsWritten())
        ] == []


@given(ANY)
def test_line_ends_and_a_bom_change_nothing(text: str) -> None:
    plain = read(text)
    for version in (text.replace("\n", "\r\n"), text.replace("\n", "\r"), BOM + text):
        other = read(version)
        assert record(other) == record(plain)
        assert [found[:2] for found in places(other)] == [found[:2] for found in places(plain)]


@given(ANY)
def test_a_quoted_placeholder_stands_where_the_message_says(text: str) -> None:
    loaded = read(text)
    for found in loaded.diagnostics:
        if "placeholder" in found.values:
            there = loaded.source.text[found.span.start : found.span.end]
            assert str(found.values["placeholder"]) in re.sub(r"\n[> \t]*", "\n", there)


@given(st.one_of(PROMPTS, ANY), st.data())
def test_filling_in(text: str, data: st.DataObject) -> None:
    article = read(text).article
    for prompt in article.prompts:
        assert "".join(run.text for run in prompt.segments) == prompt.text
        assert prompt.parameters == tuple(dict.fromkeys(run.parameter for run in prompt.segments if run.parameter))
        assert fill(prompt, {}) == "".join(run.blank if run.parameter else run.text for run in prompt.segments)
        assert all(len(run.blank) <= len(run.text) for run in prompt.segments if "[" in run.blank and run.parameter)
        values = {name: data.draw(VALUES) for name in prompt.parameters}
        filled = fill(prompt, values)
        assert filled == "".join(values[run.parameter] if run.parameter else run.text for run in prompt.segments)
        assert fill_template(prompt.template, values) == filled
        written = {run.parameter: run.text for run in reversed(prompt.segments) if run.parameter}
        if all(written[run.parameter] == run.text for run in prompt.segments if run.parameter):
            assert fill_template(prompt.template, written) == prompt.text
    known = [parameter.name for parameter in article.parameters]
    assert known == list(dict.fromkeys(name for prompt in article.prompts for name in prompt.parameters))


@given(st.one_of(PROMPTS, ANY))
def test_blocks_are_runs_of_the_text(text: str) -> None:
    for prompt in read(text).article.prompts:
        position = 0
        for block in prompt.blocks:
            position = prompt.text.find(block.text, position)
            assert position >= 0
            position += len(block.text)


@given(st.one_of(st.text(max_size=120), st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -0aZ", max_size=120)))
def test_names_match_their_patterns(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 80
    assert re.fullmatch(r"([a-z_][a-z0-9_]*)?", identifier(text))
    assert re.fullmatch(r"(\w+(-\w+)*)?", anchor(text))


def _passages(value: object) -> Iterator[Passage]:
    """Every passage below a value of the model."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _passages(item)
    else:
        for name in getattr(type(value), "model_fields", {}):
            yield from _passages(getattr(value, name))
