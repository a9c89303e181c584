"""The library divided: an index of all tags, of all models and of all months, and the pages of each of them."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import Taxonomy, Term, common_lang, last_change
from promptoteka.languages.texts import text
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import (
    first_terms,
    in_pages,
    index_view,
    index_views,
    paged_title,
    term_groups,
    value_label,
)


def output(site: Site) -> Iterator[Page]:
    taken = {page.address for page in site.library.pages}
    for taxonomy in site.catalog.taxonomies:
        if taxonomy.facet.folder not in taken:
            yield _index(taxonomy, site)
        for term in taxonomy.terms.values():
            yield from _pages(term, taxonomy, site)


def _index(taxonomy: Taxonomy, site: Site) -> Page:
    lang = site.config.lang
    index = index_view(taxonomy, lang)
    html = site.render(
        "pages/terms.html",
        lang=lang,
        address=index.url,
        title=index.title,
        indexes=index_views(site.catalog, lang),
        groups=term_groups(taxonomy, lang),
        total=len(taxonomy.terms),
    )
    return Page(index.url, "terms", lang, index.title, None, html, (), site.catalog.updated)


def _pages(term: Term, taxonomy: Taxonomy, site: Site) -> Iterator[Page]:
    """The articles that bear a term, 48 a page."""
    bearers, facet = taxonomy.articles[term.name], taxonomy.facet
    lang = common_lang(bearers, site.config.lang)
    name, kicker, updated = value_label(facet, term.name, lang), text(f"facet.{facet.name}", lang), last_change(bearers)
    siblings = first_terms(taxonomy, lang)
    for at, articles, paging in in_pages(bearers, term.url):
        html = site.render(
            "pages/term.html",
            lang=lang,
            address=at,
            term=term,
            name=name,
            kicker=kicker,
            siblings=siblings,
            has_feed=facet.has_feeds,
            cards=site.cards(articles, lang, at),
            paging=paging,
        )
        yield Page(
            address=at,
            kind="term",
            lang=lang,
            title=paged_title(name, paging, lang),
            description=f"{kicker}: {name}",
            html=html,
            contents=(),
            updated=updated,
            articles=tuple(articles),
            way=((siblings.index.title, siblings.index.url),),
        )
