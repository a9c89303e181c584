"""The search index of the site, made in a thread of its own.

A build makes it while MkDocs writes pages, and waits for it. Serving does not wait: to index a thousand articles takes
seconds, and a change is to be seen within one. So the index of the last site is carried over; the new one is begun when
the author pauses, and takes its place when it is there.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from promptoteka.model import files
from promptoteka.model.files import File
from promptoteka.search import FOLDER, index
from promptoteka.search.model import Indexed

PAUSE: Final = 2.0
"""Seconds without a change before a served site is indexed: changes that come at once would wait for the processor."""
Log = logging.LoggerAdapter[logging.Logger]


@dataclass(eq=False)
class _Job:
    """An index that is being made."""

    pages: Sequence[Indexed]
    pause: float = 0
    awaited: threading.Event = field(default_factory=threading.Event)
    cancelled: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    made: tuple[File, ...] | None = None
    error: Exception | None = None
    site: Path | None = None
    """The site that waits for it."""


class SearchIndex:
    """The index of the pages that were given last."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._job = _Job(())
        self._lock = threading.RLock()

    def begin(self, pages: Sequence[Indexed], pause: float = 0) -> None:
        """Index these pages; what was begun for others is given up, what is there for the same ones stays."""
        job = self._job
        if job.pages == pages and job.done.is_set() and not (job.error or job.cancelled.is_set()):
            return
        self.cancel()
        self._job = _Job(pages, pause)
        threading.Thread(target=self._make, args=(self._job,), daemon=True).start()

    def cancel(self) -> None:
        """Give up what is being made; what is there stays."""
        if not self._job.done.is_set():
            self._job.cancelled.set()
            self._job.awaited.set()

    def write(self, site: Path) -> None:
        """Wait for the index and write it into a new site. Raises IndexingError."""
        self._job.done.wait()
        if self._job.error:
            raise self._job.error
        files.write(site / FOLDER, self._job.made or ())

    @contextmanager
    def follow(self, pages: Sequence[Indexed], site: Path) -> Iterator[None]:
        """While the site becomes that of `pages`: it has its old index first, which is renewed later."""
        with self._lock:
            yield
            self.begin(pages, PAUSE)
            self._job.site = site

    def hand_on(self, old: Path, new: Path) -> None:
        """Give the index of the old site to the new one."""
        if (old / FOLDER).is_dir():
            (old / FOLDER).rename(new / FOLDER)

    def wait(self) -> None:
        """Until the site has the index of its own pages; there is no pause then."""
        self._job.awaited.set()
        self._job.done.wait()

    def _make(self, job: _Job) -> None:
        job.awaited.wait(job.pause)
        try:
            job.made = () if job.cancelled.is_set() else index(job.pages, job.cancelled)
        except Exception as error:  # whatever it is: the one who waits must hear of it
            job.error = error
        with self._lock:
            self._renew(job)
            job.done.set()

    def _renew(self, job: _Job) -> None:
        if job is not self._job or job.site is None:
            return
        if job.error:
            self._log.warning("The search keeps its old index: %s", job.error)
        elif job.made is not None and not job.cancelled.is_set():
            files.write(job.site / FOLDER, job.made)
            job.made = None
