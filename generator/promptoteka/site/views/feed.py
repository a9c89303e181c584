"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, from one and the same values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from promptoteka.catalog import labels
from promptoteka.model.article import Article, Lang
from promptoteka.site.views.xml import DECLARATION, element, xml_text


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed. `url` is absolute, or relative to the site's root where nobody knows its address."""

    id: str
    url: str
    lang: Lang
    title: str
    published: Date
    updated: Date
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    summary: str | None
    html: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed without its entries. `home` and `base` are absolute, or relative to the feed's own address."""

    id: str
    title: str
    description: str
    lang: Lang
    author: str
    updated: Date
    home: str
    """The page that lists the same articles."""
    base: str
    """The site's root: what links in entries start at."""
    address: str | None
    """The feed's own address, absolute; None: nobody knows it."""


def entry_id(address: str, site_url: str, site_name: str) -> str:
    """An IRI that stays: the address, or a UUID of what is known instead of it (RFC 4287, 4.2.6)."""
    return f"{site_url}{address}" if site_url else f"urn:uuid:{uuid5(NAMESPACE_URL, f'{site_name}/{address}')}"


def feed_entry(article: Article, id_: str, url: str, html: str) -> FeedEntry:
    """The entry of an article that has a date: an entry must say when it changed."""
    if article.date is None:
        raise ValueError(f"{article.slug}: no date")
    return FeedEntry(
        id=id_,
        url=url,
        lang=article.lang,
        title=article.title,
        published=article.date,
        updated=max(article.date, article.updated or article.date),
        authors=article.authors,
        tags=labels(article),
        summary=article.description,
        html=html,
    )


def atom(feed: Feed, entries: Iterable[str]) -> str:
    """An Atom feed around its entries, which are XML already."""
    self_link = {"rel": "self", "type": "application/atom+xml", "href": feed.address or ""}
    parts = (
        element("id", xml_text(feed.id)),
        element("title", xml_text(feed.title)),
        *([element("subtitle", xml_text(feed.description))] if feed.description else []),
        element("updated", _moment(feed.updated)),
        element("author", element("name", xml_text(feed.author))),
        element("link", "", {"rel": "alternate", "type": "text/html", "href": feed.home}),
        *([element("link", "", self_link)] if feed.address else []),
        element("generator", "Promptoteka"),
        *entries,
    )
    attributes = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.lang, "xml:base": feed.base}
    return f"{DECLARATION}{element('feed', _lines(parts), attributes)}\n"


def atom_entry(entry: FeedEntry) -> str:
    parts = (
        element("id", xml_text(entry.id)),
        element("title", xml_text(entry.title)),
        element("link", "", {"rel": "alternate", "type": "text/html", "hreflang": entry.lang, "href": entry.url}),
        element("published", _moment(entry.published)),
        element("updated", _moment(entry.updated)),
        *(element("author", element("name", xml_text(name))) for name in entry.authors),
        *(element("category", "", {"term": tag}) for tag in entry.tags),
        *([element("summary", xml_text(entry.summary))] if entry.summary else []),
        element("content", xml_text(entry.html), {"type": "html"}),
    )
    return element("entry", _lines(parts), {"xml:lang": entry.lang})


def json_feed(feed: Feed, entries: Iterable[str]) -> str:
    """A JSON Feed around its items, which are JSON already. Addresses that are not absolute are left out."""
    known = {"home_page_url": feed.home, "feed_url": feed.address} if feed.address else {}
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        **known,
        **({"description": feed.description} if feed.description else {}),
        "language": feed.lang,
        "authors": [{"name": feed.author}],
    }
    items = ",\n".join(entries)
    return f'{_json(head)[:-1]}, "items": [\n{items}\n]}}\n'


def json_entry(entry: FeedEntry) -> str:
    item = {
        "id": entry.id,
        **({"url": entry.url} if "://" in entry.url else {}),
        "title": entry.title,
        "content_html": entry.html,
        **({"summary": entry.summary} if entry.summary else {}),
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        **({"authors": [{"name": name} for name in entry.authors]} if entry.authors else {}),
        **({"tags": list(entry.tags)} if entry.tags else {}),
        "language": entry.lang,
    }
    return _json(item)


def _moment(day: Date) -> str:
    """The beginning of a day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def _lines(parts: Iterable[str]) -> str:
    return "".join(f"\n{part}" for part in parts) + "\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
