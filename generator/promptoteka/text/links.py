"""Where links lead: a relative one of a content file by path arithmetic, no disk; any other by how it begins."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#|\?", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A path relative to `content/`, and what follows it: `?query#fragment` or nothing."""

    path: str
    rest: str


def resolve(link: str, source: str) -> Target | None:
    """What `link` in the file `source` (relative to `content/`) points to; None if it is not a relative path.

    A path that leaves `content/` keeps its leading `..`: nothing stands there.
    """
    if not link or _ABSOLUTE.match(link):
        return None
    cut = min((link.index(mark) for mark in "?#" if mark in link), default=len(link))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(link[:cut])))
    return Target(path, link[cut:])


def scheme_of(address: str) -> str | None:
    """The scheme of an address as a browser finds it, in lower case; None of a relative one."""
    found = _SCHEME.match(_as_browsers_read(address))
    return found[1].lower() if found else None


def is_elsewhere(address: str) -> bool:
    """Whether an address may lead to another host."""
    return scheme_of(address) is not None or _as_browsers_read(address).startswith("//")


def _as_browsers_read(address: str) -> str:
    """Browsers leave out control characters and spaces, and take a backslash for a slash."""
    return "".join(letter for letter in address if letter > " ").replace("\\", "/")
