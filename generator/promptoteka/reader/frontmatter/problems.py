"""What YAML and pydantic say, in words for an author."""

from __future__ import annotations

from typing import Any, Final

from promptoteka.model.diagnostics import Phrase

OPEN_QUOTE: Final = "found unexpected end of stream"
_YAML: Final = {
    "mapping values are not allowed in this context": "colon",
    "found character that cannot start any token": "start",
    OPEN_QUOTE: "open-quote",
    "could not find expected ':'": "no-colon",
    "did not find expected key": "no-key",
    "did not find expected ',' or ']'": "open-list",
    "did not find expected ',' or '}'": "open-brace",
    "control characters are not allowed": "control",
}
_VALUES: Final = frozenset(
    {
        "string_type",
        "string_too_long",
        "string_too_short",
        "string_pattern_mismatch",
        "tuple_type",
        "too_long",
        "too_short",
        "iso_date",
        "no_letters",
        "date_type",
        "bool_type",
        "bool_parsing",
        "literal_error",
        "dict_type",
        "model_type",
    }
)
_HINTS: Final = frozenset(
    {
        "title",
        "date",
        "updated",
        "tags",
        "slug",
        "aliases",
        "translation_of",
        "lang",
        "image",
        "authors",
        "draft",
        "checked",
        "params",
    }
)


def of_yaml(said: str) -> Phrase | str:
    """Why a block does not parse; the parser's own words where there are no better ones."""
    return Phrase(f"problem.yaml.{_YAML[said]}") if said in _YAML else said


def of_refused(what: str, **values: object) -> Phrase:
    """What front matter may not hold: `anchor`, `alias`, `tag`, `depth`, `key`."""
    return Phrase(f"problem.refused.{what}", values)


def of_value(kind: str, context: dict[str, Any]) -> Phrase:
    """What is wrong with a value, by pydantic's type of the error."""
    return Phrase(f"problem.value.{_dashed(kind) if kind in _VALUES else 'other'}", context)


def hint(key: str) -> Phrase:
    """How the value of a key is written: a line, where nothing else is said of it."""
    return Phrase(f"problem.hint.{_dashed(key) if key in _HINTS else 'line'}")


def _dashed(name: str) -> str:
    return name.replace("_", "-")
