"""The bullets of the preamble as they stand in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from promptoteka.checks.rules.base import Loaded
from promptoteka.languages import vocabulary

_BULLET = re.compile(
    r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?P<label>[^:\n]{1,80}?)(?:(?:\*\*|__)[ \t]*:|:[ \t]*(?:\*\*|__)|:|(?:\*\*|__)[ \t]+[—–-][ \t])"
    r"[ \t]*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Bullet:
    """A label with the text behind it, up to the end of its line."""

    label: str
    is_rating: bool
    """Whether the vocabulary knows the label as that of a rating."""
    text: str
    start: int
    """Offset of the text."""


def bullets(loaded: Loaded) -> Iterator[Bullet]:
    """The labelled bullets of the preamble's lists, in order."""
    source = loaded.source
    for node in loaded.outline.preamble:
        for number in range(node.first, node.last) if node.is_list else ():
            line = source.lines[number]
            if opening := _BULLET.match(line):
                label = vocabulary.split_emoji(opening["label"].replace("**", " ").strip("_ \t"))[1]
                is_rating = vocabulary.rating_key(label) is not None
                text = line[opening.end() :].rstrip()
                yield Bullet(label, is_rating, text, source.offset(number, opening.end()))
