"""The search indexes of the site, one a language, each made in a thread of its own.

A build makes them while MkDocs writes pages, and waits for them. Serving does not wait: to index a thousand articles
takes seconds, and a change is to be seen within one. So the index of the last site is carried over; the new one is
begun when the author pauses, and takes its place when it is there.
"""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from promptoteka.model import files
from promptoteka.model.article import Lang
from promptoteka.model.files import File
from promptoteka.search import FOLDER, folder, index
from promptoteka.search.model import Indexed
from promptoteka.search.synonyms import Group

PAUSE: Final = 2.0
"""Seconds without a change before a served site is indexed: changes that come at once would wait for the processor."""
AT_ONCE: Final = threading.Semaphore(2)
"""Indexes that are made at a time: each takes half a gigabyte of memory for a thousand articles."""
Log = logging.LoggerAdapter[logging.Logger]


@dataclass(eq=False)
class _Job:
    """An index that is being made."""

    pages: Sequence[Indexed]
    pause: float = 0
    work: Path | None = None
    """Where it may write meanwhile; None: the system's own place for that."""
    awaited: threading.Event = field(default_factory=threading.Event)
    cancelled: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    made: tuple[File, ...] | None = None
    error: Exception | None = None
    site: Path | None = None
    """The site that waits for it."""


@dataclass(frozen=True, slots=True)
class Searched:
    """The pages that were given last, and the languages they may be searched in."""

    home: Lang
    """The site's own language."""
    langs: tuple[Lang, ...]
    pages: tuple[Indexed, ...]
    synonyms: tuple[Group, ...] = ()
    """The library's own groups."""

    @classmethod
    def of(
        cls, home: Lang, langs: Collection[Lang], pages: Sequence[Indexed], synonyms: tuple[Group, ...] = ()
    ) -> Searched:
        """`langs` are those of all pages of the site: one without a page that is indexed has an empty index."""
        return cls(home, tuple(sorted({home, *langs})), tuple(pages), synonyms)


class SearchIndexes:
    """The indexes of the pages that were given last, by where they stand in the site."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._indexes: dict[str, _SearchIndex] = {}

    def begin(self, searched: Searched, pause: float = 0, work: Path | None = None) -> None:
        """Index these pages; what was begun for others is given up, what is there for the same ones stays."""
        for one, pages in self._turn(searched):
            one.begin(pages, pause, work)

    def cancel(self) -> None:
        """Give up what is being made; what is there stays."""
        for one in self._indexes.values():
            one.cancel()

    def end(self) -> None:
        """Give up what is being made, and wait until nothing is written any more."""
        self.cancel()
        for one in self._indexes.values():
            one.end()

    def write(self, site: Path) -> None:
        """Wait for the indexes and write them into a new site. Raises IndexingError."""
        for one in self._indexes.values():
            one.write(site)

    @contextmanager
    def follow(self, searched: Searched, site: Path) -> Iterator[None]:
        """While the site becomes that of these pages: it has its old indexes first, which are renewed later."""
        with ExitStack() as stack:
            for one, pages in self._turn(searched):
                stack.enter_context(one.follow(pages, site))
            yield
            for place in {*_standing(site)} - {*self._indexes}:
                shutil.rmtree(site / place)

    def hand_on(self, old: Path, new: Path) -> None:
        """Give the indexes of the old site to the new one."""
        for place in self._indexes:
            if (old / place).is_dir():
                (new / place).parent.mkdir(parents=True, exist_ok=True)
                (old / place).rename(new / place)

    def wait(self) -> None:
        """Until the site has the indexes of its own pages; there is no pause then."""
        for one in self._indexes.values():
            one.wait()

    def _turn(self, searched: Searched) -> list[tuple[_SearchIndex, tuple[Indexed, ...]]]:
        """The index of each language with its pages; those of languages that are gone are given up."""
        places = {folder(lang, searched.home): lang for lang in searched.langs}
        for place in {*self._indexes} - {*places}:
            self._indexes.pop(place).cancel()
        for place, lang in places.items():
            if place not in self._indexes or self._indexes[place].made_by != (lang, searched.synonyms):
                self._indexes[place] = _SearchIndex(lang, place, self._log, searched.synonyms)
        return [
            (self._indexes[place], tuple(page for page in searched.pages if page.lang == lang))
            for place, lang in places.items()
        ]


def _standing(site: Path) -> Iterator[str]:
    """Where indexes stand in a site."""
    lists = (*site.glob(f"{FOLDER}/words.json"), *site.glob(f"*/{FOLDER}/words.json"))
    return (path.parent.relative_to(site).as_posix() for path in lists)


class _SearchIndex:
    """The index of a language."""

    def __init__(self, lang: Lang, place: str, log: Log, synonyms: tuple[Group, ...]) -> None:
        self.made_by = lang, synonyms
        self._place = place
        self._log = log
        self._job = _Job(())
        self._lock = threading.RLock()
        self._thread: threading.Thread | None = None

    def begin(self, pages: Sequence[Indexed], pause: float = 0, work: Path | None = None) -> None:
        job = self._job
        if job.pages == pages and job.done.is_set() and not (job.error or job.cancelled.is_set()):
            return
        self.cancel()
        self._job = _Job(pages, pause, work)
        self._thread = threading.Thread(target=self._make, args=(self._job,), daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        if not self._job.done.is_set():
            self._job.cancelled.set()
            self._job.awaited.set()

    def end(self) -> None:
        if self._thread:
            self._thread.join()

    def write(self, site: Path) -> None:
        self._job.done.wait()
        if self._job.error:
            raise self._job.error
        files.write(site / self._place, self._job.made or ())

    @contextmanager
    def follow(self, pages: Sequence[Indexed], site: Path) -> Iterator[None]:
        with self._lock:
            yield
            self.begin(pages, PAUSE)
            self._job.site = site

    def wait(self) -> None:
        self._job.awaited.set()
        self._job.done.wait()

    def _make(self, job: _Job) -> None:
        job.awaited.wait(job.pause)
        lang, synonyms = self.made_by
        try:
            with AT_ONCE:
                if not job.cancelled.is_set():
                    job.made = index(lang, job.pages, job.cancelled, job.work, synonyms)
                else:
                    job.made = ()
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
            files.write(job.site / self._place, job.made)
            job.made = None
