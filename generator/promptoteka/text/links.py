"""Where addresses lead: read as a browser reads them, by the URL standard (WHATWG), and not by how they look.

The same letters may lead elsewhere from an https and from an http page (`https:x/y` is a path on the one, a host on the
other), and a site does not know on which it stands. An address is the library's own only if it is so from both.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal
from urllib.parse import unquote

import ada_url

Kind = Literal["ours", "https", "http", "mailto", "refused"]
_LINKED: Final[tuple[Kind, ...]] = ("https", "http", "mailto")
"""The schemes of links to elsewhere."""
_PAGES: Final = ("https://page.invalid/", "http://other.invalid/")
"""Stand for the page: two hosts, so that an address that names one of them is not taken for the library's own."""
_BLANK_ENDS: Final = "".join(map(chr, range(0x21)))
_LEFT_OUT: Final = re.compile(r"[\t\n\r]")
_SLASH: Final = re.compile("%(?=2f)", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(https?://[^/?#\\@\s]+([/?#][^\\\t\n\r]*)?|mailto:.*)\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Address:
    """What an address leads to, for a browser on a page of the library.

    `ours` is of the library itself, `refused` is what nothing may link to: another scheme, a name or a password in it,
    or what no browser can read.
    """

    kind: Kind
    href: str
    """What to write into a page: of another host the whole address, of our own what was written."""
    scheme: str | None = None
    """Of what is not ours, in lower case; None of what cannot be read."""
    is_plain: bool = True
    """Whether people see in it what browsers do: that of another host begins with `https://` and the host."""


@dataclass(frozen=True, slots=True)
class Target:
    """A path relative to `content/`, and what follows it: `?query#fragment` or nothing."""

    path: str
    rest: str


@lru_cache(maxsize=16384)
def address_of(written: str) -> Address:
    """How a browser reads an address."""
    try:
        secure, insecure = (ada_url.join_url(page, written) for page in _PAGES)
    except ValueError:
        return Address("refused", "", is_plain=False)
    is_secure_ours, is_insecure_ours = secure.startswith(_PAGES[0]), insecure.startswith(_PAGES[1])
    if is_secure_ours and is_insecure_ours:
        return Address("ours", _cleaned(written))
    href = insecure if is_secure_ours else secure
    scheme = href.partition(":")[0]
    kind = next((linked for linked in _LINKED if linked == scheme), None)
    if kind is None:
        return Address("refused", "", scheme)
    read = ada_url.URL(href)
    if read.username or read.password:
        return Address("refused", "", scheme, is_plain=False)
    return Address(kind, href, scheme, bool(_PLAIN.match(written.strip(_BLANK_ENDS))))


def joined(base: str, written: str) -> str:
    """The absolute address that `written` means on the page at `base`; nothing if there is none."""
    try:
        return ada_url.join_url(base, written)
    except ValueError:
        return ""


def resolve(link: str, source: str) -> Target | None:
    """What `link` in the file `source` (relative to `content/`) points to; None if it is not a relative path.

    A path that leaves `content/` keeps its leading `..`: nothing stands there.
    """
    found = address_of(link)
    if found.kind != "ours" or not found.href or found.href[0] in "/?#":
        return None
    cut = _end_of_path(found.href)
    written = _SLASH.sub("%25", found.href[:cut])  # an encoded slash parts no folders
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(written)))
    return Target(path, found.href[cut:])


def is_elsewhere(address: str) -> bool:
    """Whether an address may lead to another host."""
    return address_of(address).kind != "ours"


def _cleaned(written: str) -> str:
    """A relative address without what browsers leave out, and with slashes where they see some."""
    kept = _LEFT_OUT.sub("", written.strip(_BLANK_ENDS))
    cut = _end_of_path(kept)
    return kept[:cut].replace("\\", "/") + kept[cut:]


def _end_of_path(relative: str) -> int:
    return min((relative.index(mark) for mark in "?#" if mark in relative), default=len(relative))
