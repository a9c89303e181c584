"""Articles that say the same in different languages: `translation_of` joins them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from promptoteka.model.article import Article

Group = tuple[Article, ...]
"""One article a language: the original first, the others by language."""


def groups(articles: Iterable[Article]) -> Mapping[str, Group]:
    """By slug, the group of each article that has a translation.

    Of two articles of a family in one language the first one stands; the other is in no group.
    """
    found: dict[str, Group] = {}
    for family in families(articles):
        by_lang = {article.lang: article for article in reversed(family)}
        group = tuple(sorted(by_lang.values(), key=lambda article: (article is not family[0], article.lang)))
        found |= dict.fromkeys((article.slug for article in group), group)
    return found


def families(articles: Iterable[Article]) -> Iterator[Group]:
    """All articles that are translations of one another: the original first, then the older ones.

    Being a translation is taken both ways and passed on: two translations of one original are each other's. A link
    inside one language joins nothing. So only the original of a family may be without `translation_of`.
    """
    by_slug = {article.slug: article for article in articles}
    joined = {slug: [slug] for slug in by_slug}
    for article in by_slug.values():
        original = by_slug.get(article.translation_of or "")
        if original and original.lang != article.lang and joined[original.slug] is not joined[article.slug]:
            both = joined[original.slug] + joined[article.slug]
            joined |= dict.fromkeys(both, both)
    for family in {id(family): family for family in joined.values() if len(family) > 1}.values():
        yield tuple(sorted((by_slug[slug] for slug in family), key=_precedence))


def _precedence(article: Article) -> tuple[bool, str, str]:
    return article.translation_of is not None, str(article.date or "9999"), article.slug
