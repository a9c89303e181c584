"""What the shell around a page shows in the page's language: the menu, the way into other languages, the names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final
from urllib.parse import quote

from markupsafe import escape

from promptoteka.catalog import OUTLINE, Catalog
from promptoteka.languages import CODES, FALLBACK
from promptoteka.languages.texts import own_name, text
from promptoteka.model.article import Lang
from promptoteka.model.config import Config
from promptoteka.search import folder
from promptoteka.site.build import Build
from promptoteka.site.outputs import Page

TOPICS: Final = 10
"""That an empty search offers."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    title: str
    url: str
    lang: Lang
    is_current: bool


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The page in another language, or the library in it; the page's own language leads to itself."""

    lang: Lang
    name: str
    """In itself."""
    url: str
    note: str
    """That there is no translation, in the language of the page; empty where there is one."""
    offer: str
    """What the link leads to, in its own language."""
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """Finished values for MkDocs' templates, whose autoescape is off: texts are escaped, addresses site-relative."""

    lang: Lang
    spoken: Lang
    """What its texts stand in: another one where this is not known."""
    home: str
    """The library in this language."""
    search: str
    """The folder of the language's search index."""
    site_name: str
    feed: str
    """The feed of new articles; empty where nothing is dated."""
    menu: tuple[MenuItem, ...]
    languages: tuple[LanguageLink, ...]
    """Empty where there is one only."""
    topics: tuple[MenuItem, ...] = ()
    """What its library is about: the topics that most articles have."""
    for_authors: bool = False
    """Whether the page is for those who write articles: such pages are searched there."""


class Frames:
    """The frames of a site's pages."""

    def __init__(self, result: Build, config: Config) -> None:
        self._catalog: Catalog = result.catalog
        self._config = config
        self._topics = {lang: self._topics_in(lang) for lang in self._catalog.languages}
        self._hubs = tuple((hub, hub.menu) for hub in result.pages if hub.menu)
        self._feeds = {file.path for file in result.files if file.path.endswith("feed.xml")}

    def _topics_in(self, lang: Lang) -> tuple[MenuItem, ...]:
        library = self._catalog.in_language(lang)
        found = (taxonomy for taxonomy in library.taxonomies if taxonomy.facet is OUTLINE)
        terms = (term for taxonomy in found for term in taxonomy.terms.values())
        return tuple(
            MenuItem(escape(term.label), quote(term.url), lang, is_current=False) for term in islice(terms, TOPICS)
        )

    def of_page(self, page: Page) -> Frame:
        frame = self._frame(page.lang, page.address, page.versions, page.kind)
        return replace(frame, for_authors=page.for_authors)

    def of_missing(self, lang: Lang) -> Frame:
        """That of the page which is shown, in a language, where there is none."""
        versions = ((other, self._catalog.library(other)) for other in self._catalog.languages)
        return self._frame(lang, None, tuple(versions), "library")

    def missing(self) -> dict[Lang, Frame]:
        """Those of every language that has a library."""
        return {lang: self.of_missing(lang) for lang in self._catalog.languages}

    def _frame(self, lang: Lang, at: str | None, versions: tuple[tuple[Lang, str], ...], kind: str) -> Frame:
        home = self._catalog.library(lang)
        feed = f"{home}feed.xml"
        links = tuple(self._languages(lang, at, dict(versions), kind))
        return Frame(
            lang=lang,
            spoken=lang if lang in CODES else self._config.lang,
            home=home or ".",
            search=folder(lang, self._config.lang),
            site_name=escape(self._config.name_in(lang)),
            feed=feed if feed in self._feeds else "",
            menu=tuple(self._menu(lang, at)),
            topics=self._topics.get(lang, ()),
            languages=links if len(links) > 1 else (),
        )

    def _menu(self, lang: Lang, at: str | None) -> Iterator[MenuItem]:
        """The pages in the language; a site whose own language has none lists those in the fallback."""
        spoken = self._hubs_in(lang) or (self._hubs_in(FALLBACK) if lang == self._config.lang else [])
        for hub, title in spoken:
            yield MenuItem(escape(title), quote(hub.address), hub.lang, hub.address == at)

    def _hubs_in(self, lang: Lang) -> list[tuple[Page, str]]:
        return [(hub, title) for hub, title in self._hubs if hub.lang == lang]

    def _languages(self, lang: Lang, at: str | None, versions: dict[Lang, str], kind: str) -> Iterator[LanguageLink]:
        for other in self._offered(lang, versions):
            is_current, place = other == lang, versions.get(other)
            is_missing = place is None and not is_current
            there = at if is_current else place if place is not None else self._catalog.library(other)
            yield LanguageLink(
                lang=other,
                name=escape(own_name(other)),
                url=quote(there or "") or ".",
                note=escape(text("languages.missing", lang)) if is_missing and kind not in _LISTS else "",
                offer=escape(text(_offer(kind, is_missing=is_missing), other)),
                is_current=is_current,
            )

    def _offered(self, lang: Lang, versions: Iterable[Lang]) -> Iterable[Lang]:
        return dict.fromkeys((*self._catalog.languages, *versions, lang))


_LISTS = ("library", "list")
"""What has no translation, but its like in every language: the library itself and its later pages."""


def _offer(kind: str, *, is_missing: bool) -> str:
    if is_missing or kind in _LISTS:
        return "languages.library"
    return "translation.link" if kind == "article" else "reference.this-page"
