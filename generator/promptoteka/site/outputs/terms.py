"""The library of each language divided: an index of all tags, of all models and of all months, and their pages."""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import Facet, Taxonomy, Term, last_change
from promptoteka.languages.texts import text
from promptoteka.model.article import Lang
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
    for lang, library in site.libraries.items():
        for taxonomy in library.taxonomies:
            yield _index(taxonomy, lang, site)
            for term in taxonomy.paged:
                yield from _pages(term, taxonomy, lang, site)


def _index(taxonomy: Taxonomy, lang: Lang, site: Site) -> Page:
    library, index = site.libraries[lang], index_view(taxonomy, lang)
    html = site.render(
        "pages/terms.html",
        lang=lang,
        address=index.url,
        home=site.catalog.library(lang),
        title=index.title,
        indexes=index_views(library, lang),
        groups=term_groups(taxonomy, lang, site.catalog.address),
        total=len(taxonomy.terms),
    )
    return Page(
        address=index.url,
        kind="terms",
        lang=lang,
        title=index.title,
        description=None,
        html=html,
        contents=(),
        updated=library.updated,
        versions=site.versions(lambda other: _folder(taxonomy.facet, other, site)),
    )


def _pages(term: Term, taxonomy: Taxonomy, lang: Lang, site: Site) -> Iterator[Page]:
    """The articles that bear a term, 48 a page."""
    bearers, facet = taxonomy.articles[term.name], taxonomy.facet
    name, kicker, updated = (
        value_label(facet, term.label, lang),
        text(f"facet.{facet.name}", lang),
        last_change(bearers),
    )
    siblings = first_terms(taxonomy, lang)
    for at, articles, paging in in_pages(bearers, term.url):
        html = site.render(
            "pages/term.html",
            lang=lang,
            address=at,
            home=site.catalog.library(lang),
            term=term,
            name=name,
            kicker=kicker,
            siblings=siblings,
            has_feed=facet.has_feeds,
            cards=site.cards(articles, at),
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
            versions=site.versions(lambda other: _address(term, facet, other, site)) if paging.number == 1 else (),
        )


def _folder(facet: Facet, lang: Lang, site: Site) -> str | None:
    taxonomy = site.libraries[lang].taxonomy(facet)
    return taxonomy.folder if taxonomy else None


def _address(term: Term, facet: Facet, lang: Lang, site: Site) -> str | None:
    """Where a term of that name has a page in a language."""
    taxonomy = site.libraries[lang].taxonomy(facet)
    found = taxonomy.term(term.name) if taxonomy else None
    return found.url if found and not found.anchor else None
