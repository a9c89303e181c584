"""A page of the site as the search finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from promptoteka.model.article import Lang

Kind = Literal["article", "foreign", "page", "guide"]
"""`foreign` is an article in another language than the index, a `guide` a page for those who write articles."""


@dataclass(frozen=True, slots=True)
class IndexedText:
    """What the search knows of a page's text: stems to be found, and the words that are shown in their places."""

    title: str
    html: str
    """Blocks of stems, headings with their anchors, weights; lean HTML for Pagefind."""
    shown: str
    """As many words as `html` has, split at spaces, as the reader sees them."""
    headings: tuple[tuple[str, str], ...]
    """(anchor, title)."""
    words: tuple[tuple[str, int], ...]
    """(folded word, how often it stands there)."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A page of the site as the search of a language finds it."""

    address: str
    lang: Lang
    """Of the index that it stands in."""
    kind: Kind
    text: IndexedText
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    """(facet, values)."""
    order: tuple[tuple[str, str], ...] = ()
    """(sort, place in that order); a page without places is in no sorted list."""
    written: Lang | None = None
    """Its own language, where that is not the index's."""
