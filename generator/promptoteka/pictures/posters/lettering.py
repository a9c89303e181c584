"""A text broken into lines by the widths of its letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promptoteka.pictures.images import FontName, text_width

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of one size, in pixels."""

    lines: tuple[str, ...]
    size: int


def fitted(text: str, font: FontName, width: float, height: float, sizes: Sequence[int], leading: float) -> Lettering:
    """The text in the largest of `sizes` (descending) in which it fits, its lines of like length; cut off at last.

    A line takes `leading` times its size.
    """
    for size in sizes:
        lines = list(broken(text, font, size, width))
        if len(lines) * size * leading <= height:
            return Lettering(tuple(_balanced(text, font, size, width, len(lines))), size)
    size = sizes[-1]
    room = max(1, int(height / (size * leading)))
    lines = list(broken(text, font, size, width))
    return Lettering((*lines[: room - 1], cut(" ".join(lines[room - 1 :]), font, size, width)), size)


def broken(text: str, font: FontName, size: int, width: float) -> Iterator[str]:
    """Lines no wider than `width`; a word that is wider is broken where it must be."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, font, size) <= width:
            line = longer
            continue
        if line:
            yield line
        while text_width(word, font, size) > width:
            end = _longest(word, font, size, width)
            yield word[:end]
            word = word[end:]
        line = word
    if line:
        yield line


def cut(text: str, font: FontName, size: int, width: float) -> str:
    """The text as it is, or as much of it as leaves room for an ellipsis."""
    if text_width(text, font, size) <= width:
        return text
    end = _longest(text, font, size, width - text_width(ELLIPSIS, font, size))
    return text[:end].rstrip(" ,.:;—-·") + ELLIPSIS


def _balanced(text: str, font: FontName, size: int, width: float, count: int) -> list[str]:
    """As many lines, in the narrowest column that holds them in so many."""
    least, most = width / 2, width
    while most - least > size / 4:
        middle = (least + most) / 2
        if len(list(broken(text, font, size, middle))) > count:
            least = middle
        else:
            most = middle
    return list(broken(text, font, size, most))


def _longest(text: str, font: FontName, size: int, width: float) -> int:
    """How many characters fit, at least one."""
    return max(1, next((end for end in range(1, len(text) + 1) if text_width(text[:end], font, size) > width), 2) - 1)
