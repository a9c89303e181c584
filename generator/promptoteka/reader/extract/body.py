"""The body of a prompt: the source inside a quote or a fence, and where in it the code spans stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from promptoteka.reader.extract.base import Context, unquote
from promptoteka.reader.markdown import CodeSpan, Node
from promptoteka.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class Code:
    """A code span: its content as rendered, and its offsets in the body's text, back-ticks included."""

    content: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Body:
    """A prompt's text, one level of quote taken off, and its way back to the source."""

    text: str
    codes: tuple[Code, ...]
    """In a quote only: a fence has no code spans."""
    first: int
    """Source line of the first line of `text`."""
    widths: Sequence[int]
    """Characters that each line lost at its start."""
    starts: Sequence[int]
    """Offset of each line in `text`, and that of one more line below."""

    def span(self, start: int, end: int, source: Source) -> Span:
        """The place in the source of a run of `text` inside a line."""
        line = bisect_right(self.starts, start) - 1
        offset = source.offset(self.first + line, self.widths[line] + start - self.starts[line])
        return Span(offset, offset + end - start)


def read_body(nodes: Sequence[Node], context: Context) -> Body:
    """The body in a fence, or in quotes that follow one another and what stands between them."""
    node = nodes[0]
    lines, widths, first = _fenced(node, context) if node.kind == "fence" else _quoted(nodes, context)
    filled = [number for number, line in enumerate(lines) if line.strip()]
    top, bottom = (filled[0], filled[-1] + 1) if filled else (0, 0)
    lines, widths, first = lines[top:bottom], widths[top:bottom], first + top
    text = "\n".join(lines)
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    codes = (
        ()
        if node.kind == "fence"
        else tuple(_codes(chain.from_iterable(node.code_spans() for node in nodes), text, first, starts))
    )
    return Body(text, codes, first, widths, starts)


def _quoted(nodes: Sequence[Node], context: Context) -> tuple[list[str], list[int], int]:
    lines, widths = unquote(context.source.lines[nodes[0].first : nodes[-1].last])
    return lines, widths, nodes[0].first


def _fenced(node: Node, context: Context) -> tuple[list[str], list[int], int]:
    lines = node.content.split("\n")
    written = context.source.lines[node.first + 1 : node.first + 1 + len(lines)]
    return lines, [max(len(full) - len(line), 0) for full, line in zip(written, lines, strict=False)], node.first + 1


def _codes(spans: Iterator[CodeSpan], text: str, first: int, starts: Sequence[int]) -> Iterator[Code]:
    """Places of the code spans, one after the other: a block's content has lost its markers and indents."""
    position = 0
    for span in spans:
        low = max(position, starts[span.first - first])
        high = starts[min(span.last - first, len(starts) - 1)]
        if "\n" in span.source or "|" in span.source:
            found = _loose(span.source).search(text, low, high)
            start, end = found.span() if found else (-1, -1)
        else:
            start = text.find(span.source, low, high)
            end = start + len(span.source)
        if start >= 0:
            yield Code(span.content, start, end)
            position = end


def _loose(source: str) -> re.Pattern[str]:
    """Code with what a block's content loses: markers and indents of lines, and the escapes of bars in tables."""
    lines = (re.escape(line.strip(" \t")).replace(r"\|", r"\\?\|") for line in source.split("\n"))
    return re.compile(r"[ \t]*\n[ \t>]*".join(lines))
