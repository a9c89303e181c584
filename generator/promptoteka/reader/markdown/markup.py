"""HTML that only marks text, as a markdown-it-py rule: `<b>`, `<strong>`, `<i>` and `<em>` are emphasis.

Word processors and assistants write them in the middle of Markdown; of a `<span>` its text is left. An element counts
if it is closed in its block; any other tag is text (`<context>` in a prompt is meant to be read).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final, NamedTuple

from markdown_it.rules_inline import StateInline

_KINDS: Final = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "span": ""}
NAMES: Final = frozenset(_KINDS)
_TAG: Final = re.compile(rf"<(?P<close>/?)(?P<name>{'|'.join(_KINDS)})(?:\s[^<>]*)?>", re.IGNORECASE)


class _Element(NamedTuple):
    """An element: what it marks, where its content begins and ends, and where it ends."""

    kind: str
    start: int
    stop: int
    end: int


def markup(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    element = _elements(state.src).get(state.pos)
    if element is None or element.end > state.posMax:
        return False
    if not silent:
        _put(element, state)
    state.pos = element.end
    return True


def _put(element: _Element, state: StateInline) -> None:
    """The tokens of an element and of what it holds; one that marks nothing counts as a level all the same."""
    last = state.posMax
    if element.kind:
        state.push(f"{element.kind}_open", element.kind, 1)
    else:
        state.level += 1
    state.pos, state.posMax = element.start, element.stop
    state.md.inline.tokenize(state)
    if element.kind:
        state.push(f"{element.kind}_close", element.kind, -1)
    else:
        state.level -= 1
    state.posMax = last


@lru_cache(maxsize=4)
def _elements(text: str) -> dict[int, _Element]:
    """The elements of a text by the place of their first character; an end closes what is open inside it."""
    elements: dict[int, _Element] = {}
    opened: list[re.Match[str]] = []
    waiting: Counter[str] = Counter()
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not tag["close"]:
            opened.append(tag)
            waiting[name] += 1
            continue
        while waiting[name]:
            first = opened.pop()
            other = first["name"].lower()
            waiting[other] -= 1
            if other == name:
                elements[first.start()] = _Element(_KINDS[name], first.end(), tag.start(), tag.end())
                break
    return elements
