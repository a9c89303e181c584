"""One at a time: a lock file that names its owner.

The lock is the system's and ends with the process that holds it, however that ends. What the file says is for people.
Where a file system knows no locks there is none.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

_HELD: Final = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_UNKNOWN: Final = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
_FAR: Final = 1 << 30
"""Where Windows locks a byte: what is locked there cannot be read, and the owner's name shall be."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock."""

    pid: int
    host: str
    since: str
    """Day and time to the second, with its zone."""


class Busy(OSError):
    """Somebody else holds the lock."""

    def __init__(self, path: Path, owner: Owner | None) -> None:
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY), str(path))
        self.owner = owner


class Lock:
    """A lock that this process holds."""

    def __init__(self, path: Path) -> None:
        """Take the lock at once (Busy, or another OSError)."""
        self._path = path
        self._descriptor = -1
        while self._descriptor < 0:
            self._try()

    def _try(self) -> None:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(descriptor)
            with suppress(FileNotFoundError):  # its owner took the file away just now
                if os.path.samestat(os.fstat(descriptor), self._path.stat()):
                    os.ftruncate(descriptor, 0)
                    os.write(descriptor, json.dumps(asdict(_self())).encode())
                    self._descriptor = descriptor
        except OSError as error:
            owner = _owner(descriptor)
            if error.errno in _HELD:
                raise Busy(self._path, owner) from error
            raise
        finally:
            if self._descriptor < 0:
                os.close(descriptor)

    def release(self) -> None:
        """Let others have it; the file goes."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        if sys.platform != "win32":  # there, an open file cannot go
            self._path.unlink(missing_ok=True)
        os.close(descriptor)
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


def _lock(descriptor: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            # not flock: a child that was forked would go on holding it
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise


def _self() -> Owner:
    return Owner(os.getpid(), platform.node(), datetime.now().astimezone().isoformat(" ", "seconds"))


def _owner(descriptor: int) -> Owner | None:
    """Who wrote the file; None if it says nothing."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        said = json.loads(os.read(descriptor, 4096))
        return Owner(int(said["pid"]), str(said["host"]), str(said["since"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
