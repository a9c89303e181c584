"""What the system refuses, said in a sentence: what happened to which path, and what to do."""

from __future__ import annotations

import errno
import os
from concurrent.futures import BrokenExecutor
from typing import Final

from promptoteka.languages.texts import text
from promptoteka.model.disk.lock import Busy
from promptoteka.text.shown import visible

_KEYS: Final = {
    "missing": {errno.ENOENT},
    "denied": {errno.EACCES, errno.EPERM},
    "full": {errno.ENOSPC, errno.EDQUOT},
    "read-only": {errno.EROFS},
    "too-large": {errno.EFBIG},
    "kind": {errno.ENOTDIR, errno.EISDIR, errno.EEXIST},
    "name": {errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL},
    "loop": {errno.ELOOP},
    "busy": {errno.EBUSY, errno.ETXTBSY, errno.EXDEV, errno.ENOTEMPTY},
    "changed": {errno.EAGAIN},
    "damaged": {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE},
    "too-many": {errno.EMFILE, errno.ENFILE, errno.ENOMEM},
}
"""The text of each class of errors; what is in none is told in the system's own words."""

_OF_TARGETS: Final = {"full", "read-only", "too-large"}
"""What can be wrong with the second of two files only: the one that is copied to."""

SYSTEM: Final = (OSError, UnicodeError, MemoryError, BrokenExecutor)
"""Errors that are no fault of the program's."""


def sentence(error: BaseException, lang: str, where: str) -> str:
    """What an error says to the one who runs the program; `where` is named if it does not say itself."""
    if isinstance(error, Busy):
        path = _shown(error.filename)
        if error.owner is None:
            return text("failure.locked-by-someone", lang, path=path)
        owner = error.owner
        return text(
            "failure.locked", lang, path=path, pid=owner.pid, host=_shown(owner.host), since=_shown(owner.since)
        )
    if isinstance(error, UnicodeError):
        return text("failure.text", lang, path=_shown(where), reason=_shown(error))
    if isinstance(error, MemoryError | BrokenExecutor):  # a worker that the system ended
        return text("failure.too-many", lang, path=_shown(where))
    if isinstance(error, OSError):
        known = next((key for key, codes in _KEYS.items() if error.errno in codes), None)
        named = (error.filename2 if known in _OF_TARGETS else None) or error.filename or where
        path = _shown(named)
        if known:
            return text(f"failure.{known}", lang, path=path)
        return text("failure.other", lang, path=path, reason=_shown(error.strerror or error))
    return text("failure.own", lang, reason=_shown(f"{type(error).__name__}: {error}"))


def _shown(value: object) -> str:
    """In one line, with nothing that a terminal would obey."""
    return visible(os.fsdecode(value) if isinstance(value, bytes) else str(value))
