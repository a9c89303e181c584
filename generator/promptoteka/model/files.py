"""`File`, and the only disk access of the core's data: `read` a folder, `write` a folder whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

CONTENT: Final = "content"
"""The folder of a library where nothing else is said."""


@dataclass(frozen=True, slots=True)
class File:
    """A file by its path, `/`-separated and relative to the root it belongs to, and its bytes."""

    path: str
    content: bytes
    link: str | None = None
    """Where a symlink leads, as it is written; such a file has no bytes."""


def read(root: Path, pattern: str = "**/*") -> Iterator[File]:
    """The files below `root` that match `pattern`, ordered by path; no dot files, and symlinks are not followed."""
    for path in sorted(root.glob(pattern)):
        name = path.relative_to(root)
        if any(part.startswith(".") for part in name.parts):
            continue
        if path.is_symlink():
            yield File(name.as_posix(), b"", link=str(path.readlink()))
        elif path.is_file():
            yield File(name.as_posix(), path.read_bytes())


def read_one(path: Path) -> File:
    """The file at a path; its name is relative to `content/` where it lies inside one (OSError)."""
    resolved = path.absolute()
    content = next((parent for parent in resolved.parents if parent.name == CONTENT), None)
    return File((resolved.relative_to(content) if content else path).as_posix(), path.read_bytes())


def write(root: Path, files: Iterable[File]) -> None:
    """Replace `root` by a folder of exactly `files`; if that fails, `root` stays as it was (OSError, ValueError)."""
    root.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{root.name}-", dir=root.parent))
    try:
        put(fresh, files)
        replace_folder(root, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def put(root: Path, files: Iterable[File]) -> None:
    """Write files into a folder, beside what stands there (OSError, ValueError)."""
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"path leaves the folder: {file.path}")
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)


def replace_folder(root: Path, fresh: Path) -> None:
    """Put the folder `fresh` in the place of `root`: two renames, undone if the second fails.

    Both lie on one file system. The folder's mode is that of any folder made by this process.
    """
    mask = os.umask(0)
    os.umask(mask)
    fresh.chmod(0o777 & ~mask)
    retired = root.with_name(f".{root.name}-retired-{os.getpid()}")
    if root.exists():
        root.rename(retired)
    try:
        fresh.rename(root)
    except OSError:
        if retired.exists():
            retired.rename(root)
        raise
    shutil.rmtree(retired, ignore_errors=True)
