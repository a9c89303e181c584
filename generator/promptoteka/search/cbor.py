"""CBOR (RFC 8949), as far as Pagefind's files need it: unsigned integers, texts and arrays."""

from __future__ import annotations

from typing import Any, Final

UNSIGNED: Final = 0
TEXT: Final = 3
ARRAY: Final = 4


def decode(data: bytes) -> Any:
    """The one item that the bytes are; raises ValueError for anything else."""
    item, end = _item(data, 0)
    if end != len(data):
        raise ValueError("more than one CBOR item")
    return item


def encode(item: Any) -> bytes:
    """The shortest bytes of integers, texts, and lists of them."""
    if isinstance(item, int):
        return _head(UNSIGNED, item)
    if isinstance(item, str):
        text = item.encode()
        return _head(TEXT, len(text)) + text
    return _head(ARRAY, len(item)) + b"".join(map(encode, item))


def _item(data: bytes, at: int) -> tuple[Any, int]:
    kind, short = data[at] >> 5, data[at] & 31
    at += 1
    if short < 24:
        size = short
    elif short < 28:
        width = 1 << (short - 24)
        size, at = int.from_bytes(data[at : at + width]), at + width
    else:
        raise ValueError(f"CBOR of no known length: {data[at - 1]:#x}")
    if kind == UNSIGNED:
        return size, at
    if kind == TEXT:
        return data[at : at + size].decode(), at + size
    if kind == ARRAY:
        items = []
        for _ in range(size):
            item, at = _item(data, at)
            items.append(item)
        return items, at
    raise ValueError(f"CBOR of an unknown kind: {kind}")


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(width for width in (1, 2, 4, 8) if size < 1 << 8 * width)
    return bytes([kind << 5 | 24 + width.bit_length() - 1]) + size.to_bytes(width)
