"""Frozen values as bytes and back: data alone, in JSON, with nothing in it that could run.

What a value becomes follows from its type's hints: a model, a dataclass or a named tuple becomes the list of its
fields, a member of a union of such types a list that begins with its number. What stands in several places of a value
is written once and is one object again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date as Date
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Generic,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel

from promptoteka.model.diagnostics import Phrase
from promptoteka.text.source import Span

_T = TypeVar("_T")
_ATOMS: Final = {str, int, float, bool, NoneType}
_Seen = dict[int, int]
_Made = list[object]
DAMAGE: Final = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)
"""What reading bytes may raise that were never written."""


class _Way(NamedTuple):
    """How values of a type are written and read; None: as they are."""

    write: Callable[[Any, _Seen], Any] | None
    read: Callable[[Any, _Made], Any] | None


class Codec(Generic[_T]):
    """Writes and reads values of a type."""

    def __init__(self, kind: type[_T]) -> None:
        hint: Any = kind
        self._way = _way(hint)

    def dumps(self, value: _T) -> bytes:
        """Raises TypeError if something in it is not of its type."""
        plain = self._way.write(value, {}) if self._way.write else value
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    def loads(self, content: bytes) -> _T:
        """Raises one of DAMAGE if it was not written by `dumps`."""
        plain = json.loads(content.decode("utf-8", "surrogatepass"))
        value: _T = self._way.read(plain, []) if self._way.read else plain
        return value


_IDENTICAL: Final = _Way(None, None)


@cache
def _way(hint: Hashable) -> _Way:
    origin = get_origin(hint)
    if origin is Annotated:
        return _way(get_args(hint)[0])
    if hint in _ATOMS or origin is Literal:
        return _IDENTICAL
    if hint is object:
        return _Way(_write_any, _read_any)
    if hint is Date:
        return _Way(lambda value, seen: value.isoformat(), lambda plain, made: Date.fromisoformat(plain))
    if origin in (UnionType, Union):
        return _union(get_args(hint))
    if origin is tuple and get_args(hint)[-1] is not ...:
        return _fixed(tuple, tuple(map(_way, get_args(hint))))
    if origin in (tuple, list, Sequence):
        return _many(tuple if origin is tuple else list, _way(get_args(hint)[0]))
    if origin in (dict, Mapping):
        return _mapping(get_args(hint)[1])
    if isinstance(hint, type) and (issubclass(hint, BaseModel) or is_dataclass(hint) or hasattr(hint, "_fields")):
        return _record(hint)
    raise TypeError(f"no way to write {hint!r}")


def _record(kind: type) -> _Way:
    names: list[str]
    if issubclass(kind, BaseModel):
        names = list(kind.model_fields)
    elif is_dataclass(kind):
        names = [field.name for field in fields(kind)]
    else:
        names = list(kind._fields)  # type: ignore[attr-defined]
    ways: list[_Way] = []
    reads: list[tuple[int, Callable[[Any, _Made], Any]]] = []
    is_shared = issubclass(kind, BaseModel)

    def own_ways() -> list[_Way]:  # asked for late: types may hold themselves
        if not ways:
            hints = get_type_hints(kind)
            ways.extend(_way(hints[name]) for name in names)
            reads.extend((place, way.read) for place, way in enumerate(ways) if way.read)
        return ways

    def write(value: Any, seen: _Seen) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} where {kind.__name__} should be")
        if is_shared and id(value) in seen:
            return seen[id(value)]
        written = [
            way.write(getattr(value, name), seen) if way.write else getattr(value, name)
            for name, way in zip(names, own_ways(), strict=True)
        ]
        if is_shared:
            seen[id(value)] = len(seen)
        return written

    def values(plain: Any, made: _Made) -> Any:
        if type(plain) is not list:
            raise TypeError(f"{type(plain).__name__} where {kind.__name__} should be")
        if len(plain) != len(names):
            raise ValueError(f"{len(plain)} fields of {kind.__name__}, not {len(names)}")
        own_ways()
        for place, read in reads:
            plain[place] = read(plain[place], made)
        return plain

    if not is_shared:
        make: Callable[[Any], Any] = kind._make if hasattr(kind, "_make") else lambda given: kind(*given)
        return _Way(write, lambda plain, made: make(values(plain, made)))

    every = set(names)
    put = object.__setattr__

    def read_model(plain: Any, made: _Made) -> Any:
        if type(plain) is int:
            return made[plain]
        model: Any = object.__new__(kind)  # validated when it was made; nobody else knows the digest that was checked
        put(model, "__dict__", dict(zip(names, values(plain, made), strict=True)))
        put(model, "__pydantic_fields_set__", every)
        put(model, "__pydantic_extra__", None)
        put(model, "__pydantic_private__", None)
        made.append(model)
        return model

    return _Way(write, read_model)


def _many(kind: type, item: _Way) -> _Way:
    write_item, read_item = item
    return _Way(
        (lambda value, seen: [write_item(one, seen) for one in value])
        if write_item
        else (lambda value, seen: [*value]),
        (lambda plain, made: kind([read_item(one, made) for one in plain]))
        if read_item
        else (lambda plain, made: kind(plain)),
    )


def _fixed(kind: type, ways: tuple[_Way, ...]) -> _Way:
    def write(value: Any, seen: _Seen) -> Any:
        return [way.write(one, seen) if way.write else one for one, way in zip(value, ways, strict=True)]

    def read(plain: Any, made: _Made) -> Any:
        return kind([way.read(one, made) if way.read else one for one, way in zip(plain, ways, strict=True)])

    return _Way(write, read)


def _mapping(hint: Any) -> _Way:
    if hint is not object and not _is_known(hint):
        return _IDENTICAL  # values of JSON
    write_item, read_item = _way(hint)
    return _Way(
        lambda value, seen: {key: write_item(one, seen) if write_item else one for key, one in value.items()},
        lambda plain, made: {key: read_item(one, made) if read_item else one for key, one in plain.items()},
    )


def _is_known(hint: Any) -> bool:
    try:
        _way(hint)
    except TypeError:
        return False
    return True


def _union(members: tuple[Any, ...]) -> _Way:
    """Atoms stand for themselves; of several other types each has its number."""
    others = [one for one in members if one not in _ATOMS and get_origin(one) is not Literal]
    if not others:
        return _IDENTICAL
    ways = [_way(one) for one in others]
    if len(others) == 1:
        write_one, read_one = ways[0]
        return _Way(
            (lambda value, seen: value if type(value) in _ATOMS else write_one(value, seen)) if write_one else None,
            (lambda plain, made: None if plain is None else read_one(plain, made)) if read_one else None,
        )
    numbers = {kind: number for number, kind in enumerate(others)}

    def write(value: Any, seen: _Seen) -> Any:
        if type(value) in _ATOMS:
            return value
        number = numbers[type(value)]
        return [number, ways[number].write(value, seen)]  # type: ignore[misc]

    def read(plain: Any, made: _Made) -> Any:
        if type(plain) is not list:
            return plain
        number, inner = plain
        return ways[number].read(inner, made)  # type: ignore[misc]

    return _Way(write, read)


def _write_any(value: object, seen: _Seen) -> Any:
    """What a message names: a text, a number, a place, a phrase, or several."""
    if type(value) in _ATOMS:
        return value
    if type(value) is Span:
        return {"span": [*value]}
    if type(value) is tuple:
        return [_write_any(one, seen) for one in value]
    if type(value) is Phrase:
        return {"key": value.key, "values": {name: _write_any(one, seen) for name, one in value.values.items()}}
    raise TypeError(f"no way to write {type(value).__name__}")


def _read_any(plain: Any, made: _Made) -> Any:
    if type(plain) is list:
        return tuple([_read_any(one, made) for one in plain])
    if type(plain) is dict and "span" in plain:
        return Span(*plain["span"])
    if type(plain) is dict:
        return Phrase(plain["key"], {name: _read_any(one, made) for name, one in plain["values"].items()})
    return plain
