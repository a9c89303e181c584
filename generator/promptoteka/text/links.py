"""Where a relative link of a content file leads: path arithmetic, no disk."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#|\?", re.IGNORECASE)


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
