"""Every text of a model with its name, whatever its fields are: a new field is among them without being named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from pydantic import BaseModel


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """(name, text), depth first, in the order of the fields: `faq[1].question.text`; names of keys are texts too."""
    match value:
        case str():
            yield name, value
        case BaseModel():
            for field in type(value).model_fields:
                yield from texts(getattr(value, field), f"{name}.{field}" if name else field)
        case Mapping():
            for key, item in value.items():
                yield name, str(key)
                yield from texts(item, f"{name}.{key}")
        case tuple() | list():
            for number, item in enumerate(value):
                yield from texts(item, f"{name}[{number}]")
        case _ if is_dataclass(value) and not isinstance(value, type):
            for part in fields(value):
                yield from texts(getattr(value, part.name), f"{name}.{part.name}" if name else part.name)
