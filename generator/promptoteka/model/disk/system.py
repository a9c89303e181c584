"""What the operating system can do and Python does not offer: exchange two names, write a file system out."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_HERE: Final = -100
"""AT_FDCWD of Linux: paths are relative to the working folder."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""
_CANNOT: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a kernel or a file system says that does not know the exchange."""


def exchange(one: Path, other: Path) -> bool:
    """Let two names change places in one step; False where that cannot be had (OSError if it failed)."""
    library = _library()
    if library is None:
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(first, second, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def write_out(folder: Path) -> None:
    """Return when all that was written to the file system of `folder` is on the disk.

    One call for thousands of files: to ask for each takes longer than a build.
    """
    library = _library()
    if library is None:
        return
    if not hasattr(library, "syncfs"):
        os.sync()
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        failed = library.syncfs(descriptor)
    finally:
        os.close(descriptor)
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(folder))


def write_out_names(folder: Path) -> None:
    """Return when the names in `folder` are on the disk as they are now."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _library() -> ctypes.CDLL | None:
    return None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)
