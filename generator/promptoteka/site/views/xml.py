"""XML 1.0 as bytes: characters that no XML may hold are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def element(
    name: str, text: str = "", attributes: Mapping[str, str] = _NONE, children: Iterable[Element] = ()
) -> Element:
    """An element; names may begin with a prefix, whose namespace is an attribute like others."""
    made = Element(name, {key: _allowed(value) for key, value in attributes.items()})
    made.text = _allowed(text) or None
    made.extend(children)
    return made


def document(root: Element) -> bytes:
    """A file, an element a line."""
    ElementTree.indent(root, space="")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, "unicode")}\n'.encode()


def _allowed(text: str) -> str:
    """Text that XML may hold (XML 1.0, 2.2)."""
    return _NOT_XML.sub("", text)
