"""Where the links of a text lead, by the page that it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from promptoteka.pictures.sizes import Picture
from promptoteka.site.templates import relative
from promptoteka.text.links import is_elsewhere, joined, resolve


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Of the file `source` on the page `at`: what it links to in `content/` is found from there."""

    source: str
    at: str
    addresses: Mapping[str, str]
    """By the path of a file in `content/`, where the site has it."""
    pictures: Mapping[str, Picture]

    def link(self, target: str) -> str:
        return self.destination(target) or target

    def destination(self, target: str) -> str | None:
        """What leads to a file of `content/` that the site has; None of any other target."""
        path = resolve(target, self.source)
        address = self.addresses.get(path.path) if path else None
        return None if path is None or address is None else self.to(address + path.rest)

    def to(self, address: str) -> str:
        return relative(address, self.at)

    def picture(self, target: str) -> Picture | None:
        path = resolve(target, self.source)
        return self.pictures.get(path.path) if path else None


@dataclass(frozen=True, slots=True)
class AbsoluteLinks(PageLinks):
    """Of an article that is read somewhere else, in a feed: `at` is the site's root, `page` leads to the article."""

    page: str
    site_url: str
    """Empty where nobody knows it: then links start at the root."""

    def link(self, target: str) -> str:
        if destination := self.destination(target):
            return destination
        if target.startswith("#"):
            return f"{self.page}{target}"
        return joined(self.site_url, target) if target and self.site_url and not is_elsewhere(target) else target

    def to(self, address: str) -> str:
        return f"{self.site_url}{relative(address, self.at)}"


class LinksAsWritten:
    """Of a text that was written for the page that it stands on."""

    def link(self, target: str) -> str:
        return target

    def to(self, address: str) -> str:
        return address

    def picture(self, target: str) -> None:
        return None
