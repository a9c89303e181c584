"""No two things of a site have one address: what is made claims its own before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from promptoteka.catalog.claims import BESIDE, claims
from promptoteka.checks.rules.catalog.taken_address import taken_address
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.reader.library import Library
from promptoteka.search.model import Indexed
from promptoteka.site.outputs import Page
from promptoteka.text.addresses import Addresses

Made = File | Page | Indexed


def settled(library: Library) -> Library:
    """The library without the pages whose addresses others have: `check` names them."""
    lost = claims(library).lost
    pages = tuple(page for page in library.pages if page.source.path not in lost)
    return replace(library, pages=pages) if lost else library


def apart(made: Sequence[Made], library: Library, standing: Iterable[str]) -> tuple[list[Made], list[Diagnostic]]:
    """What can stand beside all others, in its order, and what is said of the rest: the site's own comes first."""
    table = Addresses()
    for address in standing:
        table.claim(address)
    owners = _owners(made, library)
    claiming = [_address(thing) for thing in made if not isinstance(thing, Indexed)]
    lost: dict[str, Diagnostic] = {}
    for address in sorted(claiming, key=lambda address: owners.get(address) is not None):
        owner = owners.get(address)
        if taken := table.claim(address, owner):
            lost[address] = taken_address(owner or address, taken)
    kept = [thing for thing in made if _address(thing) not in lost]
    return kept, list({found.source.path: found for found in lost.values()}.values())


def _owners(made: Iterable[Made], library: Library) -> dict[str, str]:
    """The file of `content/` that a hand-written page is, by the addresses of all that is made of it."""
    pages = {page.source.path for page in library.pages}
    texts = [thing for thing in made if isinstance(thing, Page) and thing.source in pages]
    return {f"{page.address}{name}": page.source or "" for page in texts for name in BESIDE}


def _address(thing: Made) -> str:
    return thing.path if isinstance(thing, File) else f"{thing.address}index.html"
