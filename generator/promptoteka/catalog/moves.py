"""Addresses of terms from the time when the lists of all languages stood at the site's root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from promptoteka.catalog.facets import Facet
from promptoteka.catalog.taxonomy import Taxonomy
from promptoteka.model.article import Lang


@dataclass(frozen=True, slots=True)
class Moved:
    """A page that stood at `former` and stands at `now`, in a language; `term` is empty for the index of a facet."""

    former: str
    now: str
    lang: Lang
    facet: Facet
    term: str = ""


def moved_terms(shared: Iterable[Taxonomy], divided: Mapping[Lang, tuple[Taxonomy, ...]]) -> Iterator[Moved]:
    """What is no longer at its place, of the taxonomies that all languages shared.

    `divided` are those of each language, the site's own first: a term goes where the first of them has it.
    """
    standing = {address for taxonomies in divided.values() for one in taxonomies for address in _addresses(one)}
    for taxonomy in shared:
        heirs = [
            (lang, one) for lang, taxonomies in divided.items() for one in taxonomies if one.facet is taxonomy.facet
        ]
        if taxonomy.folder not in standing:
            lang, heir = heirs[0]
            yield Moved(taxonomy.folder, heir.folder, lang, taxonomy.facet)
        for term in taxonomy.paged:
            if term.url in standing:
                continue
            lang, now = next((lang, now) for lang, heir in heirs if (now := heir.term(term.name)))
            yield Moved(term.url, now.url, lang, taxonomy.facet, now.name)


def _addresses(taxonomy: Taxonomy) -> Iterator[str]:
    yield taxonomy.folder
    yield from (term.url for term in taxonomy.paged)
