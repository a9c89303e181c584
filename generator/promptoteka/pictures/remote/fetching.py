"""One picture of another host."""

from __future__ import annotations

import time
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests

from promptoteka import __version__
from promptoteka.pictures import images

MAX_REDIRECTS: Final = 5
TIMEOUT: Final = (5.0, 10.0)
"""Seconds to connect, and between two pieces of the answer."""
DEADLINE: Final = 20.0
"""Seconds for all of it."""
_HEADERS: Final = {
    "User-Agent": f"promptoteka/{__version__}",
    "Accept": "image/avif,image/webp,image/png,image/jpeg,image/gif",
    "Accept-Encoding": "identity",
}


class UnusableError(ValueError):
    """An answer that is no picture of ours."""


def picture(session: requests.Session, address: str) -> bytes:
    """The bytes of a picture of a known kind.

    Redirects are followed by hand, for each of them must be https again; `session` refuses hosts that are not public.
    Raises OSError (what requests raises is a kind of it) and UnusableError.
    """
    end = time.monotonic() + DEADLINE
    for _ in range(MAX_REDIRECTS + 1):
        parts = urlsplit(address)
        if parts.scheme != "https" or not parts.hostname or parts.username is not None:
            raise UnusableError(f"not an https address: {address}")
        with session.get(address, headers=_HEADERS, timeout=TIMEOUT, stream=True, allow_redirects=False) as answer:
            if answer.is_redirect:
                address = urljoin(address, answer.headers["location"])
                continue
            answer.raise_for_status()
            return _read(answer, end)
    raise UnusableError("too many redirects")


def _read(answer: requests.Response, end: float) -> bytes:
    held = bytearray()
    for piece in answer.iter_content(64 * 1024):
        held += piece
        if len(held) > images.MAX_SIZE:
            raise UnusableError(f"over {images.MAX_SIZE // 1024 // 1024} MB")
        if time.monotonic() > end:
            raise UnusableError("too slow")
    if images.kind(bytes(held)) is None:
        raise UnusableError("not a picture of a known kind")
    return bytes(held)
