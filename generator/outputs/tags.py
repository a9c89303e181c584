"""A page a tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.article import Lang
from generator.catalog import Tag
from generator.outputs.base import Page, Site
from generator.texts import text


def output(site: Site) -> Iterator[Page]:
    for tag in site.tags.values():
        lang = _lang(tag, site)
        articles = site.catalog.tagged(tag.name)
        html = site.render(
            "pages/tag.html",
            lang=lang,
            address=tag.url,
            tag=tag,
            cards=site.cards(articles, lang, tag.url),
            tags=list(site.tags.values()),
        )
        description = f"{text('tag.kicker', lang)}: {tag.name}"
        updated = max((day for article in articles if (day := article.updated or article.date)), default=None)
        yield Page(tag.url, "tag", lang, tag.name, description, html, (), updated)


def _lang(tag: Tag, site: Site) -> Lang:
    """The language of all its articles; the site's if they differ."""
    langs = Counter(article.lang for article in site.catalog.tagged(tag.name))
    return next(iter(langs)) if len(langs) == 1 else site.config.lang
