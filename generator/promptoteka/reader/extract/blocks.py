"""The labelled parts of a prompt: `**Роль (Role):** …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from promptoteka.languages import vocabulary
from promptoteka.model.article import Block, BlockKind

_OPENING = re.compile(
    r" {0,3}(?:[^\w\s*_`>#|-]+\s*)?(?P<bold>\*\*|__)(?P<label>(?:(?!(?P=bold)).)+?)(?P=bold)(?P<colon>\s*[:：])?[ \t]*"
)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def read_blocks(text: str, lang: str | None = None) -> tuple[Block, ...]:
    """The blocks of a prompt's text, in order; text before the first label is a block without one."""
    return tuple(_blocks(text.split("\n"), lang))


def _blocks(lines: list[str], lang: str | None) -> Iterator[Block]:
    label, fenced = "", False
    body: list[str] = []
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        opening = None if fenced else _opening(line)
        if opening:
            yield from _block(label, body, lang)
            label, body = opening[0], [opening[1]]
        else:
            body.append(line)
    yield from _block(label, body, lang)


def _opening(line: str) -> tuple[str, str] | None:
    """Label and rest of a line that opens a block."""
    found = _OPENING.match(line)
    if not found:
        return None
    label = found["label"].strip()
    if not (found["colon"] or label.endswith((":", "："))):
        return None
    return vocabulary.split_emoji(label.rstrip(":：").strip())[1], line[found.end() :]


def _block(label: str, body: list[str], lang: str | None) -> Iterator[Block]:
    text = "\n".join(body).strip("\n").rstrip()
    if label or text.strip():
        kind = vocabulary.block_kind(label, lang) if label else None
        yield Block(kind=cast(BlockKind, kind or "other"), label=label, text=text)
