"""The labelled parts of a prompt: `**Роль (Role):** …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from promptoteka.languages import vocabulary
from promptoteka.model.article import Block, BlockKind
from promptoteka.reader.spans import Run
from promptoteka.text.fences import fenced

_OPENING = re.compile(
    r" {0,3}(?:[^\w\s*_`>#|-]+\s*)?(?P<bold>\*\*|__)(?P<label>(?:(?!(?P=bold)).)+?)(?P=bold)(?P<colon>\s*[:：])?[ \t]*"
)


def read_blocks(text: str, lang: str | None = None) -> tuple[tuple[Block, ...], tuple[Run, ...]]:
    """The blocks of a prompt's text, in order; text before the first label is a block without one. And the run of
    each, its label included."""
    placed = list(_blocks(text.split("\n"), lang))
    return tuple(block for block, _ in placed), tuple(run for _, run in placed)


def _blocks(lines: list[str], lang: str | None) -> Iterator[tuple[Block, Run]]:
    label, start, position = "", 0, 0
    body: list[str] = []
    for line, is_code in zip(lines, fenced(lines), strict=True):
        opening = None if is_code else _opening(line)
        if opening:
            yield from _block(label, body, lang, (start, position - 1))
            label, body, start = opening[0], [opening[1]], position
        else:
            body.append(line)
        position += len(line) + 1
    yield from _block(label, body, lang, (start, position - 1))


def _opening(line: str) -> tuple[str, str] | None:
    """Label and rest of a line that opens a block."""
    found = _OPENING.match(line)
    if not found:
        return None
    label = found["label"].strip()
    if not (found["colon"] or label.endswith((":", "："))):
        return None
    return vocabulary.split_emoji(label.rstrip(":：").strip())[1], line[found.end() :]


def _block(label: str, body: list[str], lang: str | None, lines: Run) -> Iterator[tuple[Block, Run]]:
    written = "\n".join(body)
    text = written.strip("\n").rstrip()
    if label or text.strip():
        kind = vocabulary.block_kind(label, lang) if label else None
        start, end = lines
        block = Block(kind=cast(BlockKind, kind or "other"), label=label, text=text)
        yield block, (start, end - len(written) + len(written.rstrip()))
