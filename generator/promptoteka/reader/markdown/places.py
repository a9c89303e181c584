"""Where the inside of a block stands: its content has lost the markers and the indents of its lines."""

from __future__ import annotations

from promptoteka.text.source import Source


def place(content: str, position: int, first: int, source: Source) -> int:
    """The offset in the source of a position in the content of a block that begins on the line `first`."""
    start = content.rfind("\n", 0, position) + 1
    end = content.find("\n", position)
    written = content[start : end if end >= 0 else len(content)]
    words = written.strip()
    line = first + content.count("\n", 0, start)
    column = source.lines[line].rfind(words) - written.find(words)
    return source.offset(line, max(column + position - start, 0))
