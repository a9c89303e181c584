"""What was computed once from values that never change is not computed again.

A build asks for everything it needs; what the build before it asked for, and this one did not, is forgotten. So a
memo that lives as long as a server holds one build's worth, and an empty one changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date as Date
from functools import cache, partial
from types import UnionType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin, get_type_hints

from pydantic import BaseModel

_T = TypeVar("_T")
_ATOMS: Final = {str, int, float, bool, bytes, type(None)}
_PLAIN: Final = {*_ATOMS, Date, ...}
_Entries = dict[Hashable, tuple[object, Any]]


class Memo:
    """Results by what they were made from."""

    def __init__(self) -> None:
        self._kept: _Entries = {}
        self._asked: _Entries = {}
        self._results: set[int] = set()
        """Identities of the results: one that comes back as an argument is known by it."""

    def get(self, make: Callable[[], _T], made_from: object) -> _T:
        """What `make` gives; `made_from` holds all that it depends on, and none of it may ever change.

        `make` is known by its module and its name: another function of the same name elsewhere is another one.
        """
        key = (_name(make), self._mark(made_from))
        entry = self._asked.get(key) or self._kept.get(key)
        if entry is None:
            entry = (made_from, make())  # holds what it was made from: an identity is not given to another object
            self._results.add(id(entry[1]))
        self._asked[key] = entry
        result: _T = entry[1]
        return result

    def keep(self, value: _T) -> _T:
        """The object that said the same before: what is made from it is known at a glance."""
        return self.get(partial(_itself, value), value)

    def turn(self) -> None:
        """Begin the next build: forget what the last one did not ask for."""
        self._kept, self._asked = self._asked, {}
        self._results = {id(result) for _, result in self._kept.values()}

    def _mark(self, value: object) -> Hashable:
        """Equal for values that say the same. A model is equal to itself alone: looking into it would take longer."""
        if type(value) in _ATOMS:
            return value
        if id(value) in self._results or isinstance(value, BaseModel):
            return ("same", id(value))
        if isinstance(value, list | tuple):
            return (type(value), *map(self._mark, value))
        if isinstance(value, Mapping):
            return ("mapping", *((self._mark(key), self._mark(one)) for key, one in value.items()))
        if is_dataclass(value):
            if isinstance(value, Hashable) and _is_plain(value.__class__):
                return value
            return (type(value), *(self._mark(getattr(value, field.name)) for field in fields(value)))
        if isinstance(value, Hashable):
            return value
        raise TypeError(f"not a value that never changes: {type(value).__name__}")


def _itself(value: _T) -> _T:
    return value


def _name(make: Callable[..., object]) -> tuple[str, str]:
    """Module and qualified name of a function, without the arguments that it already has."""
    while isinstance(make, partial):
        make = make.func
    if make.__name__ == "<lambda>":
        raise TypeError("a function without a name cannot be told from another one")
    return make.__module__, make.__qualname__


@cache
def _is_plain(kind: type) -> bool:
    """Whether values of a dataclass hold texts, numbers and days alone: Python compares them faster than we do."""
    return all(map(_is_plain_hint, get_type_hints(kind).values()))


def _is_plain_hint(hint: Any) -> bool:
    if get_origin(hint) in (tuple, UnionType):
        return all(map(_is_plain_hint, get_args(hint)))
    return (
        hint in _PLAIN
        or get_origin(hint) is Literal
        or (isinstance(hint, type) and is_dataclass(hint) and _is_plain(hint))
    )
