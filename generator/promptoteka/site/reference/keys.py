"""Every key of the front matter, with its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from promptoteka.reader import frontmatter
from promptoteka.site.reference import described
from promptoteka.site.reference.model import code, table
from promptoteka.site.reference.words import word


def lines(lang: str, level: int) -> Iterator[str]:
    schema = frontmatter.schema()
    properties = schema["properties"]
    yield from (word("keys.lead", lang),)
    yield from _table(properties, schema["required"], described.KEYS, lang)
    yield from (f"{'#' * level} {word('keys.params', lang)}", "", word("keys.params-lead", lang))
    yield from _table(schema["$defs"]["ParameterSettings"]["properties"], (), described.PARAMS, lang)


def _table(properties: Mapping[str, Any], required: Any, russian: Mapping[str, str], lang: str) -> Iterator[str]:
    heads = (word("keys.key", lang), word("keys.kind", lang), word("keys.about", lang))
    yield from table(
        heads,
        (
            (
                code(key),
                _kind(written, lang) + (f", {word('keys.required', lang)}" if key in required else ""),
                russian.get(key, written["description"]) if lang == "ru" else written["description"],
            )
            for key, written in properties.items()
        ),
    )


def _kind(written: Mapping[str, Any], lang: str) -> str:
    """What may be written, in a word."""
    kinds = written.get("anyOf", [written])
    plain = next(kind for kind in kinds if kind.get("type") != "null")
    if "enum" in plain:
        return word("kind.enum", lang).format(choices=", ".join(code(choice) for choice in plain["enum"]))
    return word(f"kind.{plain.get('format', plain.get('type', 'object'))}", lang)
