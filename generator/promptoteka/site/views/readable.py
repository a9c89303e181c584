"""A prompt as it is read on its page: the same characters, Markdown's signs quiet, names of parts bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from promptoteka.model.article import Article, Prompt

_MARKS: Final = re.compile(r"\*\*|`+|^#{1,6} |^ {0,3}(?:[-*+]|\d{1,2}[.)])(?= )", re.MULTILINE)
_PLACE: Final = Markup('<mark class="place" data-parameter="{0}" data-placeholder="{1}">{1}</mark>')
_SIGN, _BOLD, _TEXT = Markup("<i>{}</i>"), Markup("<b>{}</b>"), Markup("{}")


def readable(article: Article) -> dict[str, Markup]:
    """HTML of each prompt by its id. Its text is, to the character, what is copied when nothing has been written."""
    return {prompt.id: Markup("").join(_runs(prompt)) for prompt in article.prompts}


def _runs(prompt: Prompt) -> Iterator[Markup]:
    pairs = _pairs(prompt.text)
    position, is_bold = 0, False
    for segment in prompt.segments:
        if segment.parameter:
            yield _PLACE.format(segment.parameter, segment.blank)
        else:
            for start, text, is_sign in _signs(segment.text):
                is_bold ^= position + start in pairs
                yield (_SIGN if is_sign else _BOLD if is_bold else _TEXT).format(text)
        position += len(segment.text)


def _signs(text: str) -> Iterator[tuple[int, str, bool]]:
    """The pieces of a text with where they begin, and whether they are signs."""
    at = 0
    for sign in _MARKS.finditer(text):
        if sign.start() > at:
            yield at, text[at : sign.start()], False
        yield sign.start(), sign[0], True
        at = sign.end()
    if at < len(text):
        yield at, text[at:], False


def _pairs(text: str) -> frozenset[int]:
    """Where bold type begins and ends: of an odd number in a line the last one stands alone."""
    found: set[int] = set()
    for line in re.finditer(r".+", text):
        places = [line.start() + sign.start() for sign in re.finditer(r"\*\*", line[0])]
        found.update(places[: len(places) // 2 * 2])
    return frozenset(found)
