"""Atom and JSON feeds, a language each: of the library the newest 50 articles, whole, and of each tag the newest 20.

What has feeds beside tags the table of facets says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from promptoteka.catalog import last_change
from promptoteka.model.article import Article, Identity, Lang
from promptoteka.model.files import File
from promptoteka.site.links import AbsoluteLinks
from promptoteka.site.outputs.base import Site
from promptoteka.site.templates import relative
from promptoteka.site.views import Feed, FeedEntry, atom, entry_id, feed_entry, json_feed, value_label

MOST: Final = 50
MOST_OF_TERM: Final = 20
"""Articles of a feed; the older ones are found in the library and in `api/catalog.json`."""
FORMATS: Final[dict[str, Callable[[Feed, Sequence[FeedEntry]], bytes]]] = {
    "feed.xml": atom,
    "feed.json": json_feed,
}
"""What writes a feed, by name of the file."""


def output(site: Site) -> Iterator[File]:
    entries: dict[Identity, FeedEntry] = {}
    for lang, library in site.libraries.items():
        dated = [article for article in library.articles if article.date]
        home, name, about = site.catalog.library(lang), site.config.name_in(lang), site.config.description_in(lang)
        yield from _files(home, name, about, lang, dated[:MOST], site, entries)
        for taxonomy in (taxonomy for taxonomy in library.taxonomies if taxonomy.facet.has_feeds):
            for term in taxonomy.paged:
                articles = [article for article in taxonomy.articles[term.name] if article.date][:MOST_OF_TERM]
                title = f"{value_label(taxonomy.facet, term.label, lang)} · {name}"
                yield from _files(term.url, title, "", lang, articles, site, entries)


def _files(
    at: str,
    title: str,
    about: str,
    lang: Lang,
    articles: Sequence[Article],
    site: Site,
    entries: dict[Identity, FeedEntry],
) -> Iterator[File]:
    """The feeds of the page at `at`; none where nothing is dated, since a feed must say when it changed."""
    updated = last_change(articles)
    if updated is None:
        return
    config = site.config
    for article in articles:
        if article.identity not in entries:
            entries[article.identity] = _entry(article, site)
    for name, written in FORMATS.items():
        feed = Feed(
            id=entry_id(f"{at}{name}", config.site_url, config.site_name),
            title=title,
            description=about,
            lang=lang,
            author=config.name_in(lang),
            updated=updated,
            home=site.url(at, f"{at}{name}"),
            base=config.site_url or relative("", f"{at}{name}"),
            address=site.url(f"{at}{name}", "") if config.site_url else None,
        )
        shown = tuple(entries[article.identity] for article in articles)
        yield File(f"{at}{name}", site.memo.get(partial(written, feed, shown), (feed, shown)))


def _entry(article: Article, site: Site) -> FeedEntry:
    at, config = site.catalog.address(article), site.config
    url = site.url(at, "")
    links = AbsoluteLinks(article.source, "", site.addresses, site.pictures, url, config.site_url)
    html = site.render("feeds/entry.html", lang=article.lang, address="", links=links, article=article)

    def entry() -> FeedEntry:
        return feed_entry(article, entry_id(at, config.site_url, config.site_name), url, html)

    return site.memo.get(entry, (article, html, url, config.site_url, config.site_name))
