"""Every key of the front matter, with its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from promptoteka.languages import language
from promptoteka.languages.texts import text
from promptoteka.reader import frontmatter
from promptoteka.site.reference.model import code, table


def lines(lang: str, level: int) -> Iterator[str]:
    schema = frontmatter.schema()
    properties = schema["properties"]
    yield from (text("reference.keys.lead", lang),)
    yield from _table(properties, schema["required"], language(lang).reference.keys, lang)
    yield from (f"{'#' * level} {text('reference.keys.params', lang)}", "", text("reference.keys.params-lead", lang))
    yield from _table(schema["$defs"]["ParameterSettings"]["properties"], (), language(lang).reference.params, lang)


def _table(properties: Mapping[str, Any], required: Any, translated: Mapping[str, str], lang: str) -> Iterator[str]:
    heads = (text("reference.keys.key", lang), text("reference.keys.kind", lang), text("reference.keys.about", lang))
    yield from table(
        heads,
        (
            (
                code(key),
                _kind(written, lang) + (f", {text('reference.keys.required', lang)}" if key in required else ""),
                translated.get(key, written["description"]),
            )
            for key, written in properties.items()
        ),
    )


def _kind(written: Mapping[str, Any], lang: str) -> str:
    """What may be written, in a word."""
    kinds = written.get("anyOf", [written])
    plain = next(kind for kind in kinds if kind.get("type") != "null")
    if "enum" in plain:
        return ", ".join(code(choice) for choice in plain["enum"])
    return text(f"reference.kind.{plain.get('format', plain.get('type', 'object'))}", lang)
