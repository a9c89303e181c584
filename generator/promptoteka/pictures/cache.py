"""Work that takes long, done in all cores and kept on the disk between runs.

What is kept lies in the user's own folder and never in the project: a pull request must not be able to bring it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from promptoteka.model.disk import store
from promptoteka.pictures.images import Job
from promptoteka.text.work import Work, in_threads

_KEPT_FOR: Final = 60 * 24 * 3600
"""Seconds that a result is kept without being asked for."""
_TOUCHED_AFTER: Final = 24 * 3600
_DIGEST_SIZE: Final = hashlib.sha256().digest_size
FOLDERS: Final = ("covers", "images", "posters")
"""Whose code decides what a job makes."""


def cache_folder() -> Path:
    """Where this user's programs keep what they can make again; where that is not safe, a place that keeps nothing."""
    return store.cache_folder() or Path(os.devnull)


def code_mark() -> str:
    """Changes with the code that makes pictures."""
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted((Path(__file__).parent / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


class Store:
    """Bytes by name, in a folder; a name is a file name. Best effort: a disk that is full is no problem of a build.

    The digest of an entry stands before it: one that a bad disk or another program has changed is as good as none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str, max_age: float | None = None) -> bytes | None:
        """What was written under a name; None if nothing was, or longer ago than so many seconds.

        Without an age it is kept for longer because it was asked for.
        """
        path = self._folder / name
        try:
            age = time.time() - path.stat().st_mtime
            if max_age is not None and age > max_age:
                return None
            entry = path.read_bytes()
            if max_age is None and age > _TOUCHED_AFTER:
                path.touch()
        except OSError:
            return None
        content = entry[_DIGEST_SIZE:]
        return content if _digest(name, content) == entry[:_DIGEST_SIZE] else None

    def write(self, name: str, content: bytes) -> None:
        """Keep the bytes under a name, all of them or none."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, fresh = tempfile.mkstemp(dir=self._folder, prefix=".")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_digest(name, content) + content)
                Path(fresh).replace(self._folder / name)
            except OSError:
                Path(fresh).unlink()

    def tidy(self) -> None:
        """Forget what nobody has asked for in sixty days."""
        try:
            with os.scandir(self._folder) as entries:
                old = [entry.path for entry in entries if entry.stat().st_mtime < time.time() - _KEPT_FOR]
            for path in old:
                Path(path).unlink()
        except OSError:
            return


def _digest(name: str, content: bytes) -> bytes:
    """Of an entry and its name: one that was moved to another name is damaged, too."""
    return hashlib.sha256(name.encode() + b"\0" + content).digest()


def picture_store() -> Store:
    """Where pictures are kept."""
    return Store(cache_folder() / "pictures")


class JobRunner:
    """Does jobs, all that it has not done before; in this process it remembers what the last two rounds asked for."""

    def __init__(self, kept: Store | None, work: Work = in_threads) -> None:
        self._store = kept
        self._work = work
        self._mark = code_mark()
        self._done: dict[str, bytes] = {}
        self._asked: dict[str, bytes] = {}

    def turn(self) -> None:
        """Begin the next build: forget what the last one did not ask for."""
        self._done, self._asked = self._asked, {}

    def make(self, jobs: Sequence[Job]) -> list[bytes]:
        """What the jobs make, in their order."""
        wanted = {job.name: job for job in jobs if job.name not in self._asked}
        self._asked |= {name: content for name in wanted if (content := self._known(name)) is not None}
        left = [job for name, job in wanted.items() if name not in self._asked]
        for job, content in zip(left, self._work(_made, None, left), strict=True):
            self._asked[job.name] = content
            if self._store:
                self._store.write(self._entry(job.name), content)
        return [self._asked[job.name] for job in jobs]

    def _known(self, name: str) -> bytes | None:
        if name in self._done:
            return self._done[name]
        return self._store.read(self._entry(name)) if self._store else None

    def _entry(self, name: str) -> str:
        return f"{name}-{self._mark}"


def _made(_: None, job: Job) -> bytes:
    return job.make()
