"""The library divided: an index of all tags, of all models and of all months, and the pages of each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.catalog import Taxonomy, Term, TermKind, common_lang, last_change
from promptoteka.languages.texts import text
from promptoteka.site.outputs.base import Page, Site
from promptoteka.site.views import INDEX_TITLES, first_terms, in_pages, paged_title, shown_name, term_groups

KICKERS: Final[dict[TermKind, str]] = {"tag": "tag.kicker", "model": "model.kicker", "month": "month.kicker"}


def output(site: Site) -> Iterator[Page]:
    taken = {page.address for page in site.library.pages}
    for taxonomy in site.catalog.taxonomies:
        if taxonomy.terms and taxonomy.url not in taken:
            yield _index(taxonomy, site)
        for term in taxonomy.terms.values():
            yield from _pages(term, taxonomy, site)


def _index(taxonomy: Taxonomy, site: Site) -> Page:
    lang = site.config.lang
    title = text(INDEX_TITLES[taxonomy.kind], lang)
    html = site.render(
        "pages/terms.html",
        lang=lang,
        address=taxonomy.url,
        kind=taxonomy.kind,
        kinds=site.catalog.kinds,
        groups=term_groups(taxonomy, lang),
        total=len(taxonomy.terms),
    )
    return Page(taxonomy.url, "terms", lang, title, None, html, (), site.catalog.updated)


def _pages(term: Term, taxonomy: Taxonomy, site: Site) -> Iterator[Page]:
    """The articles that bear a term, 48 a page."""
    found = taxonomy.articles[term.name]
    lang = common_lang(found, site.config.lang)
    name, updated = shown_name(term, taxonomy, lang), last_change(found)
    for at, articles, paging in in_pages(found, term.url):
        html = site.render(
            "pages/term.html",
            lang=lang,
            address=at,
            term=term,
            name=name,
            siblings=first_terms(taxonomy, lang),
            cards=site.cards(articles, lang, at),
            paging=paging,
        )
        yield Page(
            address=at,
            kind=taxonomy.kind,
            lang=lang,
            title=paged_title(name, paging, lang),
            description=f"{text(KICKERS[taxonomy.kind], lang)}: {name}",
            html=html,
            contents=(),
            updated=updated,
            articles=tuple(articles),
        )
