"""The unquoted scalars of front matter that stand where text is due."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from promptoteka.model.diagnostics import Findings
from promptoteka.reader.frontmatter.compose import Value, compose
from promptoteka.reader.frontmatter.model import text_keys
from promptoteka.reader.frontmatter.reader import MAX_SIZE, bounds
from promptoteka.text.source import Source, Span

_PARAMETER_TEXTS = ("label", "help", "options", "default")


def unquoted_texts(source: Source) -> Iterator[tuple[str, Span, str]]:
    """Key, place and text of each; nothing if the front matter cannot be read, which reading it reports."""
    opening, closing = bounds(source, Findings(source))
    if closing is None:
        return
    start = source.offset(opening + 1)
    text = source.text[start : source.offset(closing)]
    try:
        root = compose(text, lambda *_: None) if len(text) <= MAX_SIZE else None
    except yaml.YAMLError:
        return
    for key, value in _due(root):
        if not value.is_quoted and isinstance(value.content, str):
            yield key, Span(start + value.start, start + value.end), value.content


def _due(root: Value | None) -> Iterator[tuple[str, Value]]:
    """The values where text is due, by key."""
    for key in text_keys():
        yield from _items(key, _at(root, key))
    params = _at(root, "params")
    for name in params.content if params and isinstance(params.content, dict) else ():
        for key in _PARAMETER_TEXTS:
            yield from _items(f"params.{name}.{key}", _at(_at(params, name), key))


def _at(value: Value | None, key: str) -> Value | None:
    found = value.content.get(key) if value and isinstance(value.content, dict) else None
    return found.value if found else None


def _items(key: str, value: Value | None) -> Iterator[tuple[str, Value]]:
    for item in value.content if value and isinstance(value.content, list) else [value]:
        if item:
            yield key, item
