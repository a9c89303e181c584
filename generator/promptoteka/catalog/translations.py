"""Articles that say the same in different languages: they have the same slug, or `translation_of` joins them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from promptoteka.model.article import Article, Lang

Group = tuple[Article, ...]
"""One article a language: the original first, the others by language."""


def groups(articles: Iterable[Article], home: Lang) -> Iterator[Group]:
    """Each article that has translations, with them.

    Of two articles of a family in one language the first one stands; the other is in no group.
    """
    for family in families(articles, home):
        by_lang = {article.lang: article for article in reversed(family)}
        yield tuple(sorted(by_lang.values(), key=lambda article: (article is not family[0], article.lang)))


def families(articles: Iterable[Article], home: Lang) -> Iterator[Group]:
    """All articles that are translations of one another: the original first, then the older ones.

    Of several that do not say that they are translations the oldest is the original, of those of one day the one in
    the site's own language, `home`.

    `translation_of` names the articles of that slug in all other languages: they are one another's translations. Being
    a translation is taken both ways and passed on: two translations of one original are each other's. A link inside
    one language joins nothing.
    """
    by_identity = {article.identity: article for article in articles}
    by_slug: dict[str, list[Article]] = {}
    for article in by_identity.values():
        by_slug.setdefault(article.slug, []).append(article)
    joined = {identity: [identity] for identity in by_identity}
    for article in by_identity.values():
        for slug in {article.slug, article.translation_of or article.slug}:
            for other in by_slug.get(slug, ()):
                if other.lang != article.lang and joined[other.identity] is not joined[article.identity]:
                    both = joined[other.identity] + joined[article.identity]
                    joined |= dict.fromkeys(both, both)
    for family in {id(family): family for family in joined.values() if len(family) > 1}.values():
        yield tuple(sorted((by_identity[identity] for identity in family), key=partial(_precedence, home)))


def _precedence(home: Lang, article: Article) -> tuple[bool, str, bool, str, Lang]:
    is_translation = article.translation_of is not None or article.translates is not None
    return is_translation, str(article.date or "9999"), article.lang != home, article.slug, article.lang
