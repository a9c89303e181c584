"""What a build asks of the machine and the network: work in all cores, kept, and pictures of other hosts."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Final

from promptoteka.cli.workers import Processes
from promptoteka.pictures.cache import JobRunner, picture_store
from promptoteka.pictures.remote import RemotePictures, picture, session
from promptoteka.site.build import Ports
from promptoteka.text.work import in_threads

OFFLINE: Final = "PROMPTOTEKA_OFFLINE"
"""Set in the environment to anything: no build fetches anything, whatever the settings say."""


class SharedPorts:
    """The ports of the builds of one process."""

    def __init__(self, note: Callable[[str], None]) -> None:
        store = picture_store()
        store.tidy()
        self._runner = JobRunner(store, Processes(few=in_threads))
        self._remote = RemotePictures(partial(picture, session()), store, note)

    def turn(self, *, fetch_images: bool) -> Ports:
        """The ports of the next build."""
        self._runner.turn()
        if fetch_images and not os.environ.get(OFFLINE):
            return Ports(self._runner.make, self._remote.fetch)
        return Ports(self._runner.make)
