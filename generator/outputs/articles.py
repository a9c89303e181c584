"""The page of each article."""

from __future__ import annotations

from collections.abc import Iterator

from generator import reference
from generator.article import Article, Sample
from generator.catalog import address
from generator.diagnostics import Rule
from generator.outputs.base import Heading, Page, Site, with_links
from generator.views import ProblemView, TimeView, cover, problem_views, reading_minutes, time_view


def output(site: Site) -> Iterator[Page]:
    for article in site.catalog.articles:
        at = address(article)
        html = site.render(
            "pages/article.html",
            lang=article.lang,
            address=at,
            article=article,
            cover=site.view(cover, article),
            time=site.view(_time, article),
            reading_minutes=site.view(reading_minutes, article),
            tags=[site.tags[tag] for tag in dict.fromkeys(article.tags)],
            problems=_problems(article, site),
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


def _time(article: Article) -> TimeView | None:
    return time_view(article.time_saved, article.lang)


def _problems(article: Article, site: Site) -> tuple[ProblemView, ...]:
    """What the page shows to its author; nothing in a build."""
    found = (site.problems or {}).get(article.source, ())
    root = reference.root(article.lang, site.config.lang)

    def url(rule: Rule) -> str | None:
        return f"{root}rules/{rule.name}/" if site.config.reference else None

    return problem_views(found, article.lang, url)


def _contents(article: Article) -> Iterator[Heading]:
    for section in article.sections:
        yield Heading(2, section.title, section.anchor)
        for entry in section.entries:
            if isinstance(entry, Sample):
                yield Heading(3, entry.label, entry.anchor)
        for _, title, anchor in section.headings:
            yield Heading(3, title, anchor)
