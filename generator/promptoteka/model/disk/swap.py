"""A new folder takes the place of an old one: whole, and at no moment is there neither.

It is made beside the old one and exchanged with it in one step. Where the system has no such step the old one is
renamed, and put back by the next one who comes if the process ended right then. Where the old one cannot be renamed at
all, because something is mounted there or the folder around it is not ours, its files are replaced one by one.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from promptoteka.model.disk import system
from promptoteka.model.disk.lock import Lock

_NOT_OURS: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_FIXED: Final = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}
"""What is said of a folder that cannot be renamed, though its files may be replaced."""


class Workshop:
    """Where the next folder is made. There is one at a time; what a dead one left is cleared."""

    def __init__(self, root: Path) -> None:
        """`root` is what will be replaced; it need not be there (Busy, or another OSError)."""
        self.root = root.resolve()
        self.root.parent.mkdir(parents=True, exist_ok=True)
        if self.root.exists() and not self.root.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))
        self._around = self.root.parent
        try:
            self._lock = Lock(self._around / f".{root.name}.lock")
        except OSError as error:
            if error.errno not in _NOT_OURS or not self.root.is_dir():
                raise
            self._around = self.root
            self._lock = Lock(self._around / f".{root.name}.lock")
        try:
            recover(self.root)
            self._clear()
            self._folder = Path(tempfile.mkdtemp(prefix=f".{self.root.name}-build-", dir=self._around))
            self.fresh = self._folder / "site"
            """The next folder, empty."""
            self.fresh.mkdir()
            self.work = self._folder / "work"
            """For whatever else has to be written meanwhile."""
            self.work.mkdir()
        except BaseException:
            self._lock.release()
            raise

    def finish(self, *, keep: bool) -> None:
        """Put what was made in its place; with `keep` it is on the disk before that, come what may."""
        if keep:
            system.write_out(self.fresh)
        if self._around == self.root:
            lay_over(self.root, self.fresh, gone=_paths(self.root) - _paths(self.fresh))
        else:
            replace(self.root, self.fresh)
        if keep:
            system.write_out_names(self.root.parent)

    def close(self) -> None:
        """Leave nothing behind; may be called twice."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._clear()
        self._lock.release()

    def _clear(self) -> None:
        dead = re.compile(rf"\.{re.escape(self.root.name)}-(?:build-[a-z0-9_]{{8}}|retired-\d+)")
        for path in self._around.iterdir():
            if dead.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)


def replace(root: Path, fresh: Path) -> None:
    """Put `fresh` in the place of `root`; it is gone afterwards, or holds what stood there (OSError)."""
    if not root.exists():
        fresh.rename(root)
        return
    try:
        if not system.exchange(fresh, root):
            _rename_twice(root, fresh)
    except OSError as error:
        if error.errno not in _FIXED:
            raise
        lay_over(root, fresh, gone=_paths(root) - _paths(fresh))


def recover(root: Path) -> None:
    """Put back the folder that was on its way out when somebody died."""
    if root.exists():
        return
    retired = sorted(root.parent.glob(f".{root.name}-retired-*"), key=lambda path: path.stat().st_mtime)
    if retired:
        retired[-1].rename(root)


def lay_over(root: Path, fresh: Path, gone: Iterable[str]) -> None:
    """Move the files of `fresh` into `root`, each in one step, and take away those that are `gone`.

    What pages need comes first, then the pages, the first of all last; then what leads to pages from outside; and
    only then goes what no page needs any more.
    """
    for name in sorted(_paths(fresh) - set(gone), key=_turn):
        _put(fresh / name, root / name, root)
    for name in gone:
        if (root / name).is_dir() and not (root / name).is_symlink():
            continue  # a folder stands where the file stood
        with suppress(FileNotFoundError, NotADirectoryError):
            (root / name).unlink()
        with suppress(OSError):  # not empty
            for folder in (root / name).relative_to(root).parents:
                (root / folder).rmdir()


def _turn(name: str) -> tuple[int, int, str]:
    is_page = name.endswith(".html")
    return (1 if is_page else 2 if name.endswith(".xml") else 0, -name.count("/"), name)


def _put(made: Path, target: Path, root: Path) -> None:
    for folder in reversed(target.relative_to(root).parents[:-1]):
        if (root / folder).is_symlink() or (root / folder).is_file():
            (root / folder).unlink()
        (root / folder).mkdir(exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    try:
        made.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy = target.with_name(f".{os.getpid()}-{target.name}"[:255])
        try:
            shutil.copyfile(made, copy)
            copy.replace(target)
        finally:
            copy.unlink(missing_ok=True)


def _rename_twice(root: Path, fresh: Path) -> None:
    retired = root.with_name(f".{root.name}-retired-{os.getpid()}")
    root.rename(retired)
    try:
        fresh.rename(root)
    except OSError:
        retired.rename(root)
        raise
    retired.rename(fresh)


def _paths(root: Path) -> set[str]:
    """The files below a folder; not those that a workshop inside it holds."""
    return {path.relative_to(root).as_posix() for path in _files(root)}


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not re.match(r"\..+-build-[a-z0-9_]{8}$", entry.name):
                    yield from _files(Path(entry.path))
            elif not re.match(r"\..+\.lock$", entry.name):
                yield Path(entry.path)
