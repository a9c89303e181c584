"""The labelled parts of a prompt: `**Роль (Role):** …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from promptoteka.languages import vocabulary
from promptoteka.model.article import Block, BlockKind
from promptoteka.text.fences import fenced

_OPENING = re.compile(
    r" {0,3}(?:[^\w\s*_`>#|-]+\s*)?(?P<bold>\*\*|__)(?P<label>(?:(?!(?P=bold)).)+?)(?P=bold)(?P<colon>\s*:)?[ \t]*"
)


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a prompt's text, in order; text before the first label is a block without one."""
    return tuple(_blocks(text.split("\n")))


def _blocks(lines: list[str]) -> Iterator[Block]:
    label = ""
    body: list[str] = []
    for line, is_code in zip(lines, fenced(lines), strict=True):
        opening = None if is_code else _opening(line)
        if opening:
            yield from _block(label, body)
            label, body = opening[0], [opening[1]]
        else:
            body.append(line)
    yield from _block(label, body)


def _opening(line: str) -> tuple[str, str] | None:
    """Label and rest of a line that opens a block."""
    found = _OPENING.match(line)
    if not found:
        return None
    label = found["label"].strip()
    if not (found["colon"] or label.endswith(":")):
        return None
    return vocabulary.split_emoji(label.removesuffix(":").strip())[1], line[found.end() :]


def _block(label: str, body: list[str]) -> Iterator[Block]:
    text = "\n".join(body).strip("\n").rstrip()
    if label or text.strip():
        kind = vocabulary.block_kind(label) if label else None
        yield Block(kind=cast(BlockKind, kind or "other"), label=label, text=text)
