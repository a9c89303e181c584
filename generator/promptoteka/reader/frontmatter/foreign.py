"""Front matter of other houses: keys that the settings translate, and values that are written in other ways.

`[tool.promptoteka.front-matter]` says which key is which of ours; what it does not name is counted, not refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from promptoteka.model.config import IGNORED, FrontMatterConfig
from promptoteka.reader.frontmatter.compose import Entry, Value

LISTS: Final = ("tags", "keywords", "authors", "aliases")
"""Keys that hold lists; one text is a list of one."""
_TIMESTAMP: Final = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")
_NOT_TAG: Final = re.compile(r"[\W_]+")


def adopted(entries: Mapping[str, Entry], own: Iterable[str], config: FrontMatterConfig) -> dict[str, Entry]:
    """The entries under our names; those of keys that nobody knows stay under theirs.

    An own key stands before a foreign one, and of foreign keys the first in the settings; lists are joined.
    """
    names = set(own)
    kept = {key: entry for key, entry in entries.items() if key in names or key not in config.keys}
    for foreign, ours in config.keys.items():
        entry = entries.get(foreign)
        if entry is None or foreign in names or ours == IGNORED or _is_blank(entry.value):
            continue
        known = kept.get(ours)
        if known is None or _is_blank(known.value):
            kept[ours] = entry
        elif ours in LISTS:
            items = [*_items(known.value), *_items(entry.value)]
            kept[ours] = replace(known, value=replace(known.value, content=items))
    return {key: _cleaned(key, entry, config) for key, entry in kept.items()}


def tag_slug(label: str) -> str:
    """The slug of a tag that is written freely: `Machine Learning` -> `machine-learning`, `C++` -> `cpp`."""
    folded = unicodedata.normalize("NFKC", label).casefold().replace("c++", "cpp").replace("c#", "csharp")
    return _NOT_TAG.sub("-", folded).strip("-")[:40].strip("-")


def unquoted(text: str) -> str:
    """A text without blanks and one pair of straight quotation marks around all of it."""
    bare = text.strip()
    is_wrapped = len(bare) > 2 and bare.startswith('"') and bare.endswith('"') and '"' not in bare[1:-1]
    return bare[1:-1].strip() if is_wrapped else bare


def _cleaned(key: str, entry: Entry, config: FrontMatterConfig) -> Entry:
    value = entry.value
    if key in LISTS and isinstance(value.content, str):
        value = replace(value, content=[value])
    if isinstance(value.content, list):
        filled = [item for item in value.content if not _is_blank(item)]
        value = replace(value, content=filled if filled or not value.content else None)
    if key in ("date", "updated") and isinstance(value.content, str) and (stamp := _TIMESTAMP.fullmatch(value.content)):
        value = replace(value, content=stamp["day"])
    if key in ("title", "description") and isinstance(value.content, str):
        value = replace(value, content=unquoted(value.content))
    if key in ("image", "category") and isinstance(value.content, str):
        bare = value.content.strip() if any(map(str.isalnum, value.content)) else ""
        value = replace(value, content=_under_prefix(bare, config) or None if key == "image" else bare or None)
    return replace(entry, value=value)


def _under_prefix(path: str, config: FrontMatterConfig) -> str:
    """An image's path as it lies in `content/`."""
    for prefix, folder in config.image_prefixes.items():
        if path.startswith(prefix):
            return f"{folder}{path.removeprefix(prefix)}"
    return path.lstrip("/")


def _items(value: Value) -> list[Value]:
    return value.content if isinstance(value.content, list) else [value]


def _is_blank(value: Value) -> bool:
    return value.content is None or (isinstance(value.content, str) and not value.content.strip())
