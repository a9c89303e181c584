"""The page of each article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from promptoteka.catalog import Term, root
from promptoteka.catalog.related import Near
from promptoteka.languages import FALLBACK
from promptoteka.languages.texts import text
from promptoteka.model.article import Article, Lang, Sample, Section
from promptoteka.model.diagnostics import Rule
from promptoteka.site.outputs.base import Heading, Page, Site
from promptoteka.site.reference import documented
from promptoteka.site.views import (
    Cover,
    Neighbours,
    ProblemView,
    RelatedView,
    TargetView,
    Translation,
    comparisons,
    plain_runs,
    problem_views,
    readable,
    reading_minutes,
    related_view,
    stale_source,
    tab_labels,
    target_views,
    time_view,
)
from promptoteka.text import slugs


@dataclass(frozen=True, slots=True)
class _Shown:
    """All that the page of an article is made from: pages of which none of it has changed are not made again."""

    article: Article
    cover: Cover
    at: str
    """Its address."""
    name: str
    """How the browser remembers the article."""
    labels: tuple[Term, ...]
    problems: tuple[ProblemView, ...]
    targets: tuple[TargetView, ...]
    source: Translation | None
    """What it is a translation of, if that has changed since."""
    versions: tuple[tuple[Lang, str], ...]
    related: tuple[RelatedView, ...]
    neighbours: Neighbours | None
    edit_url: str
    discuss_url: str


def of_article(site: Site, article: Article) -> Iterator[Page]:
    catalog = site.catalog
    shown = _Shown(
        article=article,
        cover=site.cover(article),
        at=catalog.address(article),
        name=catalog.short_name(article),
        labels=site.labels(article),
        problems=_problems(article, site),
        targets=site.memo.keep(target_views(site.config, article.lang)),
        source=stale_source(article, catalog),
        versions=tuple(
            (version.lang, catalog.address(version)) for version in catalog.translations.get(article.identity, ())
        ),
        related=tuple(_related(near, site) for near in site.nearest[article.identity]),
        neighbours=site.neighbours.get(article.identity),
        edit_url=_behind(site.config.edit_url, article.source, safe="/"),
        discuss_url=_behind(site.config.discuss_url, article.title),
    )
    made_from = (id(site.templates), site.addresses, site.pictures, shown)
    yield site.memo.get(partial(_page, shown, site), made_from)


def _page(shown: _Shown, site: Site) -> Page:
    article = shown.article
    at = shown.at
    html = site.templates.render(
        "pages/article.html",
        lang=article.lang,
        address=at,
        links=site.links(article.source, at),
        article=article,
        name=shown.name,
        cover=shown.cover,
        time=time_view(article.time_saved, article.lang),
        reading_minutes=reading_minutes(article),
        labels=shown.labels,
        problems=shown.problems,
        plain=plain_runs(article),
        readable=readable(article),
        ordered=_in_order(article),
        tabs=tab_labels(article),
        targets=shown.targets,
        source=shown.source,
        comparisons=comparisons(article),
        related=shown.related,
        related_anchor=_related_anchor(article),
        neighbours=shown.neighbours,
        edit_url=shown.edit_url,
        discuss_url=shown.discuss_url,
    )
    return Page(
        address=at,
        kind="article",
        lang=article.lang,
        title=article.title,
        description=article.description,
        html=html,
        contents=tuple(_contents(article, with_related=bool(shown.related))),
        updated=article.updated or article.date,
        source=article.source,
        image=f"{at}social.png",
        versions=shown.versions,
    )


def _behind(address: str, text: str, safe: str = "") -> str:
    return f"{address}{quote(text, safe)}" if address else ""


def _related(near: Near, site: Site) -> RelatedView:
    article = site.catalog.articles[near.number]
    return related_view(near, article, site.catalog.address(article))


def _problems(article: Article, site: Site) -> tuple[ProblemView, ...]:
    """What the page shows to its author; nothing in a build."""
    found = (site.problems or {}).get(article.source, ())
    spoken = article.lang if article.lang in documented() else FALLBACK
    folder = root(spoken, site.config.lang)

    def url(rule: Rule) -> str | None:
        return f"{folder}rules/{rule.name}/" if site.config.reference else None

    return problem_views(found, article.lang, url)


def _contents(article: Article, *, with_related: bool) -> Iterator[Heading]:
    for section in _in_order(article):
        yield Heading(2, section.title, section.anchor)
        for entry in section.entries:
            if isinstance(entry, Sample):
                yield Heading(3, entry.label, entry.anchor)
        for _, title, anchor in section.headings:
            yield Heading(3, title, anchor)
    if with_related:
        yield Heading(2, text("related.title", article.lang), _related_anchor(article))


def _in_order(article: Article) -> list[Section]:
    """The sections as they stand on the page: the prompts are first, wherever the author put them."""
    first = next((section for section in article.sections if section.kind == "solution" and article.prompts), None)
    return [*([first] if first else []), *(section for section in article.sections if section is not first)]


def _related_anchor(article: Article) -> str:
    """The heading's own, unless a section of the author's has it."""
    taken = tuple(section.anchor for section in article.sections)
    return slugs.Unique(taken=taken).name(slugs.anchor(text("related.title", article.lang)))
