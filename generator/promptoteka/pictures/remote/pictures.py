"""The pictures of other hosts that a library shows: fetched side by side, and kept for a week."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from promptoteka.pictures import images
from promptoteka.pictures.cache import Store

AT_ONCE: Final = 8
MAX_AGE: Final = 7 * 24 * 3600
"""Seconds after which a picture is asked for again."""


class RemotePictures:
    """Pictures by address. A process asks for each of them once, so that an author never waits twice."""

    def __init__(self, get: Callable[[str], bytes], store: Store | None, note: Callable[[str], None]) -> None:
        """`get` raises OSError or ValueError; `note` hears why a picture could not be had."""
        self._get = get
        self._store = store
        self._note = note
        self._found: dict[str, bytes | None] = {}

    def fetch(self, addresses: Sequence[str]) -> dict[str, bytes]:
        """Those that can be had, and shown."""
        wanted = [address for address in dict.fromkeys(addresses) if address not in self._found]
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="remote-pictures") as pool:
            self._found |= dict(zip(wanted, pool.map(self._one, wanted), strict=True))
        return {address: content for address in addresses if (content := self._found[address]) is not None}

    def _one(self, address: str) -> bytes | None:
        name = f"remote-{hashlib.sha256(address.encode()).hexdigest()}"
        kept = self._store.read(name, MAX_AGE) if self._store else None
        if kept is not None:
            return kept
        try:
            content = self._get(address)
            (inspected,) = images.inspect_all([content], images.one_by_one)
            if inspected.problem:
                raise ValueError(inspected.problem)
        except (OSError, ValueError) as error:
            self._note(f"{address}: {error}")
            return self._store.read(name, math.inf) if self._store else None
        if self._store:
            self._store.write(name, content)
        return content
