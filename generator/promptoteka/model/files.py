"""`File`, and the only disk access of the core's data: folders and files are read at one moment and written whole."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final

from promptoteka.model.disk import swap

CONTENT: Final = "content"
"""The folder of a library where nothing else is said."""
BUILT: Final = "api/catalog.json"
"""What every built site has."""
_READS: Final = 5
"""How often a file is read that changes meanwhile."""


@dataclass(frozen=True, slots=True)
class File:
    """A file by its path, `/`-separated and relative to the root it belongs to, and its bytes."""

    path: str
    content: bytes
    link: str | None = None
    """Where a symlink leads, as it is written; such a file has no bytes."""
    is_special: bool = False
    """Whether it is no file but a pipe, a socket or a device; it has no bytes."""


def read(root: Path, pattern: str = "*") -> Iterator[File]:
    """The files below `root` whose paths match `pattern` (`*` is any text), ordered by path.

    Symlinks are not followed, and nothing but files is opened. Folders at the root whose names begin with a dot are
    those of tools, and one with a catalog in it is a site that was built of them.
    """
    for path, entry in sorted(_entries(root), key=lambda pair: pair[0].split("/")):
        if not fnmatchcase(path, pattern):
            continue
        if entry.is_symlink():
            yield File(path, b"", link=str(Path(entry.path).readlink()))
        elif entry.is_file():
            yield File(path, read_bytes(Path(entry.path)))
        else:
            yield File(path, b"", is_special=True)


def _entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All below `root` that is no folder, by path, in no order."""
    folders = [(root, "")] if root.exists() else []
    while folders:
        folder, above = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    yield f"{above}{entry.name}", entry
                elif above or not (entry.name.startswith(".") or Path(entry.path, BUILT).is_file()):
                    folders.append((Path(entry.path), f"{above}{entry.name}/"))


def read_one(path: Path) -> File:
    """The file at a path; its name is relative to `content/` where it lies inside one (OSError)."""
    resolved = path.absolute()
    content = next((parent for parent in resolved.parents if parent.name == CONTENT), None)
    return File((resolved.relative_to(content) if content else path).as_posix(), read_bytes(path))


def write(root: Path, files: Iterable[File]) -> None:
    """Replace `root` by a folder of exactly `files`; if that fails, `root` stays as it was (OSError, ValueError)."""
    root.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{root.name}-", dir=root.parent, ignore_cleanup_errors=True) as name:
        fresh = Path(name, "fresh")
        fresh.mkdir()
        put(fresh, files)
        swap.replace(root, fresh)


def put(root: Path, files: Iterable[File]) -> None:
    """Write files into a folder, beside what stands there (OSError, ValueError)."""
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"path leaves the folder: {file.path}")
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with named(target):
            target.write_bytes(file.content)


def write_file(path: Path, content: bytes) -> None:
    """Put a file in the place of another, whole or not at all; its mode stays (OSError).

    What is no ordinary file, `/dev/stdout` or a pipe, is written into.
    """
    with named(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        path = path.resolve()
        mode = path.stat().st_mode & 0o777 if path.exists() else None
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        fresh = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.chmod(_usual_mode() if mode is None else mode)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)


def mend_file(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`; Changed if somebody has written something else meanwhile."""
    if read_bytes(path) != before:
        raise Changed(path)
    write_file(path, after)


class Changed(OSError):
    """A file changed between two looks at it."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file at one moment (OSError with its path; Changed if it is being written all the time)."""
    with named(path):
        for _ in range(_READS):
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                read = file.read()
                after = os.fstat(file.fileno())
            if not stat.S_ISREG(after.st_mode) or (
                before.st_mtime_ns == after.st_mtime_ns and before.st_size == after.st_size == len(read)
            ):
                return read
    raise Changed(path)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Errors of the system carry the path: where a file is read or written, Python does not say which."""
    try:
        yield
    except OSError as error:
        if error.filename is None or not str(error.filename):
            error.filename = str(path)
        raise


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
