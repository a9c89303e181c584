"""Every kind of file that a site publishes, and how a test reads it: what is of no kind fails."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, Final
from xml.etree import ElementTree

from PIL import Image


def _text(content: bytes) -> str:
    text = content.decode()
    assert text.strip(), "an empty text"
    return text


def _json(content: bytes) -> str:
    json.loads(content)
    return _text(content)


def _json_lines(content: bytes) -> str:
    for line in content.splitlines():
        json.loads(line)
    return _text(content)


def _xml(content: bytes) -> str:
    ElementTree.fromstring(content)
    return _text(content)


def _picture(content: bytes) -> str:
    image = Image.open(io.BytesIO(content))
    image.load()
    return f"{image.format} {image.width}×{image.height}"


def _program(content: bytes) -> str:
    assert b"\0asm" in gzip.decompress(content)
    return "WebAssembly"


def _fragment(content: bytes) -> str:
    return json.dumps(json.loads(_signed(content)), ensure_ascii=False, indent=1)


def _table(content: bytes) -> str:
    """A table of Pagefind's, a row a line."""
    stream = io.BytesIO(_signed(content))
    rows = _item(stream)
    assert not stream.read(), "more than one table"
    rows = rows[0] if len(rows) == 1 else rows
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def _signed(content: bytes) -> bytes:
    plain = gzip.decompress(content)
    assert plain.startswith(b"pagefind_dcd")
    return plain.removeprefix(b"pagefind_dcd")


def _item(stream: io.BytesIO) -> Any:
    """The next item of CBOR (RFC 8949), as far as Pagefind writes it: numbers, texts, lists."""
    (head,) = stream.read(1)
    kind, size = head >> 5, head & 31
    number = size if size < 24 else int.from_bytes(stream.read(1 << (size - 24)))
    match kind:
        case 0:
            return number
        case 1:
            return -1 - number
        case 3:
            return stream.read(number).decode()
        case 4:
            return [_item(stream) for _ in range(number)]
        case _:
            raise AssertionError(f"CBOR of kind {kind}")


KINDS: Final[Mapping[str, Callable[[bytes], str]]] = {
    **dict.fromkeys((".css", ".html", ".js", ".md", ".txt"), _text),
    **dict.fromkeys((".json", ".map", ".webmanifest"), _json),
    ".jsonl": _json_lines,
    **dict.fromkeys((".svg", ".xml"), _xml),
    **dict.fromkeys((".gif", ".png", ".webp"), _picture),
    **dict.fromkeys((".pf_filter", ".pf_index", ".pf_meta"), _table),
    ".pf_fragment": _fragment,
    ".pagefind": _program,
}
"""By the end of the name, what reads such a file."""
TEXTS: Final = frozenset(name for name, read in KINDS.items() if read in (_text, _json, _json_lines, _xml))


def kind(path: str) -> str:
    name = PurePosixPath(path).suffix
    assert name in KINDS, f"{path}: no test knows how to read this kind of file"
    return name


def shown(path: str, content: bytes) -> str:
    """A file as a person reads it."""
    return KINDS[kind(path)](content)
