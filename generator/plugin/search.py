"""The search index of the site, made in a thread of its own while MkDocs writes pages.

A build waits for it. Serving does not: to index a thousand articles takes seconds, and a change is to be seen within
one. So the index of the last site is carried over, and takes in the change when the new index is there.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator import files
from generator.files import File
from generator.outputs import Indexed
from generator.pagefind import FOLDER, index

Log = logging.LoggerAdapter[logging.Logger]


@dataclass(eq=False)
class _Job:
    """An index that is being made."""

    pages: Sequence[Indexed]
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

    def begin(self, pages: Sequence[Indexed]) -> None:
        """Index these pages; what was begun for others is given up, what is there for the same ones stays."""
        job = self._job
        if job.pages == pages and job.done.is_set() and not (job.error or job.cancelled.is_set()):
            return
        self.cancel()
        self._job = _Job(pages)
        threading.Thread(target=self._make, args=(self._job,), daemon=True).start()

    def cancel(self) -> None:
        self._job.cancelled.set()

    def write(self, site: Path) -> None:
        """Wait for the index and write it into a new site. Raises IndexingError."""
        self._job.done.wait()
        if self._job.error:
            raise self._job.error
        files.write(site / FOLDER, self._job.made or ())

    @contextmanager
    def follow(self, old: Path, new: Path) -> Iterator[None]:
        """While the new site takes the place of the old one: hand the old index on, and renew it when that is ready."""
        with self._lock:
            if (old / FOLDER).is_dir():
                (old / FOLDER).rename(new / FOLDER)
            yield
            self._job.site = old
            self._renew(self._job)

    def wait(self) -> None:
        """Until the site has the index of its own pages."""
        self._job.done.wait()

    def _make(self, job: _Job) -> None:
        try:
            job.made = index(job.pages, job.cancelled)
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
