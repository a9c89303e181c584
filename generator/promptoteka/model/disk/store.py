"""What can be made again, kept on the disk between runs: bytes by a digest of all that they were made from.

An entry holds a digest of itself: what was cut off, damaged, or written by others is as if it were not there. Several
processes may read and write at once. A disk that is full, or a folder that cannot be written, is no problem of those
who ask: nothing is kept then.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import platformdirs

_HEAD: Final = b"promptoteka 1\n"
_DIGEST: Final = 32
_TOUCHED_AFTER: Final = 24 * 3600
"""Seconds after which an entry that is asked for counts as new again."""
_HALF: Final = ".part-"
_HALF_FOR: Final = 3600
"""Seconds after which a file that was not finished has no owner any more."""
_ROOM: Final = 0.9
"""What is left of a full store: to make room for one entry at a time would take a look at all of them each time."""


def cache_folder() -> Path | None:
    """Where this user's programs keep what they can make again.

    None where that would be in the project: what a pull request can bring is not trusted. A relative place is none
    (XDG Base Directory Specification), the default stands then.
    """
    folder = platformdirs.user_cache_path("promptoteka", appauthor=False)
    if not folder.is_absolute():
        folder = Path("~/.cache/promptoteka").expanduser()
    if not folder.is_absolute() or folder.resolve().is_relative_to(_project(Path.cwd().resolve())):
        return None
    return folder


def _project(folder: Path) -> Path:
    """The checkout that a folder lies in; without one, the folder."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)


def code_digest(root: Path, endings: Iterable[str]) -> str:
    """Changes with the files below `root` that have one of these endings."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.suffix in endings):
        digest.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


class Store:
    """A folder of entries, the oldest of which go when there are too many."""

    def __init__(self, folder: Path | None, limit: int) -> None:
        """`limit` is in bytes; without a folder nothing is kept."""
        self._folder = folder
        self._limit = limit
        self._has_grown = False

    def read(self, key: bytes, max_age: float | None = None) -> bytes | None:
        """What was written under a key; None if nothing was, or longer ago than so many seconds.

        Without an age it is kept for longer because it was asked for.
        """
        name = _name(key)
        path = self._path(name)
        if path is None:
            return None
        try:
            with path.open("rb") as file:
                age = time.time() - os.fstat(file.fileno()).st_mtime
                written = file.read()
        except (OSError, MemoryError):
            return None
        start = len(_HEAD) + _DIGEST
        content = written[start:]
        if written[:start] != _HEAD + _mark(name, content) or (max_age is not None and age > max_age):
            return None
        if max_age is None and age > _TOUCHED_AFTER:
            with suppress(OSError):
                path.touch()
        return content

    def write(self, key: bytes, content: bytes) -> None:
        name = _name(key)
        path = self._path(name)
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, name_of_half = tempfile.mkstemp(prefix=_HALF, dir=path.parent)
            half = Path(name_of_half)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(_HEAD + _mark(name, content) + content)
                half.replace(path)
                self._has_grown = True
            finally:
                half.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Let the oldest go if something was written and there is too much of it."""
        if not self._has_grown or self._folder is None:
            return
        self._has_grown = False
        with suppress(OSError):
            entries = sorted(_entries(self._folder))
            size = sum(length for _, length, _ in entries)
            enough = self._limit * _ROOM if size > self._limit else size
            for written, length, path in entries:
                is_half = path.name.startswith(_HALF) and written < time.time() - _HALF_FOR
                if size > enough or is_half:
                    with suppress(OSError):
                        path.unlink()
                    size -= length

    def _path(self, name: str) -> Path | None:
        return self._folder / name[:2] / name if self._folder else None


def _name(key: bytes) -> str:
    return hashlib.sha256(key).hexdigest()


def _mark(name: str, content: bytes) -> bytes:
    digest = hashlib.sha256(name.encode())
    digest.update(content)
    return digest.digest()


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each was asked for, its bytes, and its path."""
    for inside in folder.iterdir():
        if inside.is_dir():
            with os.scandir(inside) as entries:
                for entry in entries:
                    with suppress(OSError):
                        state = entry.stat(follow_symlinks=False)
                        yield state.st_mtime, state.st_size, Path(entry.path)
