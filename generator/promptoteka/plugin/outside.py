"""What a build asks of the world outside: work done in threads and kept between runs, and pictures of other hosts."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Final

from promptoteka.pictures.remote import Gallery, picture, session
from promptoteka.pictures.workshop import Workshop, picture_store
from promptoteka.site.build import Ports

OFFLINE: Final = "PROMPTOTEKA_OFFLINE"
"""Set in the environment to anything: no build fetches anything, whatever the settings say."""


class Outside:
    """The ports of the builds of one process."""

    def __init__(self, note: Callable[[str], None]) -> None:
        store = picture_store()
        store.tidy()
        self._workshop = Workshop(store)
        self._gallery = Gallery(partial(picture, session()), store, note)

    def turn(self, *, fetch_images: bool) -> Ports:
        """The ports of the next build."""
        self._workshop.turn()
        if fetch_images and not os.environ.get(OFFLINE):
            return Ports(self._workshop.make, self._gallery.fetch)
        return Ports(self._workshop.make)
