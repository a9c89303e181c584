"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, from one and the same values."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from promptoteka.catalog import labels
from promptoteka.model.article import Article, Lang
from promptoteka.site.views.xml import document, element


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


def atom(feed: Feed, entries: Sequence[FeedEntry]) -> bytes:
    self_link = {"rel": "self", "type": "application/atom+xml", "href": feed.address or ""}
    parts = (
        element("id", feed.id),
        element("title", feed.title),
        *([element("subtitle", feed.description)] if feed.description else []),
        element("updated", _moment(feed.updated)),
        _author(feed.author),
        element("link", attributes={"rel": "alternate", "type": "text/html", "href": feed.home}),
        *([element("link", attributes=self_link)] if feed.address else []),
        element("generator", "Promptoteka"),
        *map(_atom_entry, entries),
    )
    attributes = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.lang, "xml:base": feed.base}
    return document(element("feed", attributes=attributes, children=parts))


def _atom_entry(entry: FeedEntry) -> Element:
    link = {"rel": "alternate", "type": "text/html", "hreflang": entry.lang, "href": entry.url}
    parts = (
        element("id", entry.id),
        element("title", entry.title),
        element("link", attributes=link),
        element("published", _moment(entry.published)),
        element("updated", _moment(entry.updated)),
        *map(_author, entry.authors),
        *(element("category", attributes={"term": tag}) for tag in entry.tags),
        *([element("summary", entry.summary)] if entry.summary else []),
        element("content", entry.html, {"type": "html"}),
    )
    return element("entry", attributes={"xml:lang": entry.lang}, children=parts)


def _author(name: str) -> Element:
    return element("author", children=[element("name", name)])


def json_feed(feed: Feed, entries: Sequence[FeedEntry]) -> bytes:
    """A JSON Feed, an item a line. Addresses that are not absolute are left out."""
    known = {"home_page_url": feed.home, "feed_url": feed.address} if feed.address else {}
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        **known,
        **({"description": feed.description} if feed.description else {}),
        "language": feed.lang,
        "authors": [{"name": feed.author}],
    }
    items = ",\n".join(_json(_json_item(entry)) for entry in entries)
    return f'{_json(head)[:-1]}, "items": [\n{items}\n]}}\n'.encode()


def _json_item(entry: FeedEntry) -> dict[str, Any]:
    return {
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


def _moment(day: Date) -> str:
    """The beginning of a day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
