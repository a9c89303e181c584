"""Front matter with one value changed: all else stays as its author wrote it."""

from __future__ import annotations

from promptoteka.model.diagnostics import Findings
from promptoteka.reader.frontmatter.reader import bounds, read
from promptoteka.text.source import Source


def with_value(content: bytes, key: str, value: str) -> bytes | None:
    """A file with a key of its front matter set to a text that needs no escapes; None where that cannot be done."""
    try:
        source = Source("", content.decode())
    except UnicodeDecodeError:
        return None
    _, closing = bounds(source, Findings(source))
    if closing is None:
        return None
    text, written = source.text, f'{key}: "{value}"'
    if place := read(source, Findings(source)).spans.keys.get(key):
        line, _ = source.position(place.start)
        changed = text[: place.start] + written + text[source.line_span(line - 1).end :]
    else:
        at = source.offset(closing)
        line_end = "\r\n" if text[:at].endswith("\r\n") else "\n"
        changed = text[:at] + written + line_end + text[at:]
    says = read(Source("", changed), Findings(source)).values
    return changed.encode() if getattr(says, key) == value else None
