"""Who stands at which address of a site: whatever is published claims its own before anything is written.

Addresses are compared as file systems and readers do: `Good/` is `good/`. Where a file stands, no folder can be.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from promptoteka.text.names import folded

Owner = str | None
"""The file of `content/` that an address is taken for; None: the site itself."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An address that somebody else has already."""

    address: str
    owner: Owner


class Addresses:
    """The addresses of a site, relative to its root. The first who claims one has it."""

    def __init__(self) -> None:
        self._files: dict[str, Owner] = {}
        self._folders: dict[str, Owner] = {}
        """By folder, the first who has a file in it."""

    def claim(self, address: str, owner: Owner = None, reserved: Container[str] = ()) -> Taken | None:
        """Take the address of a file for `owner`; who has it already, if that is somebody else.

        `reserved` are files and folders of the site's own, without a slash at the end, where it has no business.
        """
        key = folded(address)
        above = _above(key)
        holders = [*self._holders(key, above, owner), *(None for place in (key, *above) if place in reserved)]
        if holders:
            return Taken(address, holders[0])
        self._files[key] = owner
        for folder in above:
            self._folders.setdefault(folder, owner)
        return None

    def _holders(self, key: str, above: list[str], owner: Owner) -> Iterator[Owner]:
        """Who has the address of a file itself, a folder of its name, or a file of the name of a folder above it."""
        if key in self._files and self._files[key] != owner:
            yield self._files[key]
        if key in self._folders:
            yield self._folders[key]
        yield from (self._files[folder] for folder in above if folder in self._files)


def _above(key: str) -> list[str]:
    """The folders that a file lies in, the outermost first."""
    parts = key.split("/")[:-1]
    return ["/".join(parts[: n + 1]) for n in range(len(parts))]
