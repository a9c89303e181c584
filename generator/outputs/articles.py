"""The page of each article."""

from __future__ import annotations

from collections.abc import Iterator

from generator.article import Article, Sample
from generator.catalog import address
from generator.outputs.base import Heading, Page, Site, with_links
from generator.views import cover, reading_minutes, time_view


def output(site: Site) -> Iterator[Page]:
    for article in site.catalog.articles:
        at = address(article)
        html = site.templates.render(
            "pages/article.html",
            lang=article.lang,
            address=at,
            article=article,
            cover=cover(article),
            time=time_view(article.time_saved, article.lang),
            reading_minutes=reading_minutes(article),
            tags=[site.catalog.tags[tag] for tag in dict.fromkeys(article.tags)],
        )
        yield Page(
            address=at,
            kind="article",
            lang=article.lang,
            title=article.title,
            description=article.description,
            html=with_links(html, article.source, at, site),
            contents=tuple(_contents(article)),
            updated=article.updated or article.date,
            source=article.source,
        )


def _contents(article: Article) -> Iterator[Heading]:
    for section in article.sections:
        yield Heading(2, section.title, section.anchor)
        for entry in section.entries:
            if isinstance(entry, Sample):
                yield Heading(3, entry.label, entry.anchor)
        for _, title, anchor in section.headings:
            yield Heading(3, title, anchor)
