"""What can be read of a front matter whose YAML does not parse: so much as is needed to tell its other problems."""

from __future__ import annotations

import re
from typing import Final

import yaml

from promptoteka.reader.frontmatter.compose import Entry, compose

_KEY: Final = re.compile(r"(?:\A|(?<=[\r\n]))(?=[^\s#\-\[\]{}][^\r\n]*?:(?:\s|\Z))")
"""Where a key of the first level begins."""
_NAME: Final = re.compile(r"(?<![\w-])[\w-]++(?=[ \t]*+:)")
_VISIBLE: Final = re.compile(r"[^\r\n]")


def salvaged(text: str) -> tuple[dict[str, Entry], frozenset[str]]:
    """The keys of the first level that parse by themselves, and the names of those that may stand in the rest.

    A value that was broken may have swallowed what stands under it, so the values are for reports and not for a page.
    """
    pieces, broken = _KEY.split(text), set[str]()
    for number, piece in enumerate(pieces):
        if _keys(piece) is None:
            broken.update(_NAME.findall(piece))
            pieces[number] = _VISIBLE.sub(" ", piece)
    return _keys("".join(pieces)) or {}, frozenset(broken)


def _keys(text: str) -> dict[str, Entry] | None:
    """None of what does not parse, or is no mapping."""
    try:
        root = compose(text, lambda *_: None)
    except yaml.YAMLError:
        return None
    content = root.content if root else None
    return {} if content is None else content if isinstance(content, dict) else None
