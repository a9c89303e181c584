"""XML 1.0 as text: what is put in is escaped, and characters that no XML may hold are left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from types import MappingProxyType
from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def element(name: str, content: str = "", attributes: Mapping[str, str] = _NONE) -> str:
    """An element; `content` is XML already, values of attributes are text."""
    written = "".join(f' {key}="{xml_text(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def xml_text(value: str) -> str:
    """Text as the content of an element or of an attribute (XML 1.0, 2.2 and 2.4)."""
    return escape(_NOT_XML.sub("", value)).replace("\r", "&#13;")
