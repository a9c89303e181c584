"""YAML events become plain values with places. Nothing is resolved or expanded: a scalar is the text that was typed.

Anchors, aliases, tags and deep nesting are refused at the event, before anything could be expanded
(overriding `compose_node` would not do: CSafeLoader composes in C).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

MAX_DEPTH: Final = 8
_BOTTOM: Final = 64


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML node: text, None (nothing written), a list, or a mapping; `start` and `end` are offsets in the block."""

    content: str | list[Value] | dict[str, Entry] | None
    start: int
    end: int
    is_quoted: bool = True
    """Whether it is anything but an unquoted scalar, which other readers of YAML may take for a number or the like."""

    def plain(self) -> object:
        """The value without places: `str`, `None`, `list` and `dict` only."""
        match self.content:
            case list():
                return [item.plain() for item in self.content]
            case dict():
                return {key: entry.value.plain() for key, entry in self.content.items()}
            case _:
                return self.content


@dataclass(frozen=True, slots=True)
class Entry:
    """A key's place with its value."""

    start: int
    end: int
    value: Value


Refuse = Callable[[str, str, int, int], None]
"""Called with what was refused (`anchor`, `alias`, `tag`, `depth`, `key`, `duplicate`), its text, start and end."""


def compose(text: str, refuse: Refuse) -> Value | None:
    """The one document of `text`, or None if it is empty or bottomless. Raises yaml.YAMLError."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    root = None
    try:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                root = _Composer(events, refuse).node(event, 1)
    except _BottomlessError:
        return None
    return root


class _BottomlessError(Exception):
    """Nesting so deep that the parser, whose time grows with its square, is not asked further."""


class _Composer:
    def __init__(self, events: Iterator[yaml.Event], refuse: Refuse) -> None:
        self._events = events
        self._refuse = refuse

    def node(self, event: Any, depth: int) -> Value:
        start, end = _index(event.start_mark), _index(event.end_mark)
        if isinstance(event, yaml.AliasEvent):
            self._refuse("alias", f"*{event.anchor}", start, end)
            return Value(None, start, end)
        if event.anchor:
            self._refuse("anchor", f"&{event.anchor}", start, end)
        if event.tag:
            self._refuse("tag", event.tag, start, end)
        if isinstance(event, yaml.ScalarEvent):
            written = event.value if event.style or event.value not in ("", "~", "null") else None
            return Value(written, start, end, bool(event.style))
        if depth > MAX_DEPTH:
            self._refuse("depth", "", start, end)
            return Value(None, start, self._skip())
        return self._mapping(start, depth) if isinstance(event, yaml.MappingStartEvent) else self._list(start, depth)

    def _list(self, start: int, depth: int) -> Value:
        items: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Value(items, start, _index(event.end_mark))

    def _mapping(self, start: int, depth: int) -> Value:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self._events), depth + 1)
            name = key.content if isinstance(key.content, str) else None
            if name is None:
                self._refuse("key", "", key.start, key.end)
            elif name in entries:
                self._refuse("duplicate", name, key.start, key.end)
            else:
                entries[name] = Entry(key.start, key.end, value)
        return Value(entries, start, _index(event.end_mark))

    def _skip(self) -> int:
        depth = 1
        while depth:
            event = next(self._events)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _BOTTOM:
                raise _BottomlessError
        return _index(event.end_mark)


def _index(mark: Any) -> int:
    """The offset of a mark; those of the C parser have one always."""
    return int(mark.index)
