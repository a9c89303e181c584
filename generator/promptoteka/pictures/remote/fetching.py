"""One picture of another host."""

from __future__ import annotations

from typing import Final

import requests

from promptoteka import __version__
from promptoteka.pictures import images
from promptoteka.pictures.remote.guard import Deadline
from promptoteka.text.links import address_of, joined

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

    `session` refuses hosts that are not public. However a host answers, it has an end after `DEADLINE`.
    Raises OSError (what requests raises is a kind of it) and UnusableError.
    """
    with Deadline(DEADLINE) as deadline:
        try:
            return _followed(session, address, deadline)
        except (OSError, UnusableError) as error:
            if deadline.is_over:  # what was cut off may look like an answer that is wrong
                raise UnusableError("too slow") from error
            raise


def _followed(session: requests.Session, address: str, deadline: Deadline) -> bytes:
    """Redirects are followed by hand, for each of them must be https again."""
    for _ in range(MAX_REDIRECTS + 1):
        if deadline.is_over:
            break
        asked = address_of(address)
        if asked.kind != "https":
            raise UnusableError(f"not an https address: {address}")
        with session.get(asked.href, headers=_HEADERS, timeout=TIMEOUT, stream=True, allow_redirects=False) as answer:
            if answer.is_redirect:
                address = joined(asked.href, answer.headers["location"])
                continue
            answer.raise_for_status()
            return _read(answer, deadline)
    raise UnusableError("too many redirects")


def _read(answer: requests.Response, deadline: Deadline) -> bytes:
    held = bytearray()
    for piece in answer.iter_content(64 * 1024):
        held += piece
        if len(held) > images.MAX_SIZE:
            raise UnusableError(f"over {images.MAX_SIZE // 1024 // 1024} MB")
        if deadline.is_over:
            break
    if deadline.is_over:  # what was cut off may look whole
        raise UnusableError("too slow")
    if images.kind(bytes(held)) is None:
        raise UnusableError("not a picture of a known kind")
    return bytes(held)
