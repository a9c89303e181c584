"""The body of a prompt: the source inside a quote or a fence, and where in it the code spans stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from promptoteka.reader.extract.base import Context, unquote
from promptoteka.reader.markdown import CodeSpan, Node
from promptoteka.reader.spans import Body, Code

_LITERALS = ("fence", "code_block")


def read_body(nodes: Sequence[Node], context: Context) -> Body:
    """The body in a fence, or in quotes that follow one another and what stands between them."""
    is_quoted = nodes[0].kind != "fence"
    lines, widths, first = _quoted(nodes, context) if is_quoted else _fenced(nodes[0], context)
    filled = [number for number, line in enumerate(lines) if line.strip()]
    top, bottom = (filled[0], filled[-1] + 1) if filled else (0, 0)
    lines, widths, first = lines[top:bottom], widths[top:bottom], first + top
    text = "\n".join(lines)
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    if not is_quoted:
        return Body(text, False, (), (), (), first, widths, starts)
    codes = tuple(_codes(chain.from_iterable(node.code_spans() for node in nodes), text, first, starts))
    tokens = [token for node in nodes for token in node.tokens]
    inlines = tuple(line for token in tokens if token.type == "inline" for line in token.map or ())
    literals = tuple(line for token in tokens if token.type in _LITERALS for line in token.map or ())
    return Body(text, True, codes, inlines, literals, first, widths, starts)


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
