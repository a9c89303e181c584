"""What pages say of themselves to search engines: schema.org in JSON-LD, nothing that the page does not show.

Ratings are the library's own, each a `Review` by it; there is no `AggregateRating`, since nobody was counted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from promptoteka.catalog import FACETS
from promptoteka.model.article import Article, Rating

Node = dict[str, Any]
ArticleLink = Callable[[Article], str]
"""The address of an article, as the page that speaks may write it (JSON-LD resolves relative ones)."""
MOST_ITEMS: Final = 48
_ESCAPES: Final = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}


def script(nodes: Iterable[Node]) -> str:
    """The content of a `<script type="application/ld+json">`: no text in it can end the element."""
    graph = {"@context": "https://schema.org", "@graph": list(nodes)}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def article_nodes(
    article: Article, site_name: str, home: str, link_to: ArticleLink, translations: Sequence[Article] = ()
) -> list[Node]:
    """`CreativeWork` with its reviews, `FAQPage` where there are questions, `BreadcrumbList`."""
    url = link_to(article)
    library: Node = {"@type": "Organization", "name": site_name, "url": home}
    work = _node(
        "CreativeWork",
        **{"@id": f"{url}#article"},
        url=url,
        name=article.title,
        alternativeHeadline=article.heading if article.heading != article.title else None,
        description=article.description,
        inLanguage=article.lang,
        datePublished=_day(article.date),
        dateModified=_day(article.updated),
        author=[{"@type": "Person", "name": name} for name in article.authors],
        publisher=library,
        **_facets(article),
        timeRequired=_duration(article.time_saved.after_minutes) if article.time_saved else None,
        hasPart=[{"@type": "CreativeWork", "name": one.label, "url": f"{url}#{one.id}"} for one in article.prompts],
        review=[_review(rating, library) for rating in article.ratings],
        workTranslation=[{"@id": f"{link_to(one)}#article"} for one in translations],
    )
    return [work, *_faq(article, url), breadcrumbs([(site_name, home), (article.title, url)])]


def library_nodes(
    site_name: str, description: str | None, lang: str, home: str, link_to: ArticleLink, articles: Sequence[Article]
) -> list[Node]:
    """`WebSite` with its search, and the library as a `CollectionPage`."""
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{home}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    site = _node(
        "WebSite",
        **{"@id": f"{home}#site"},
        url=home,
        name=site_name,
        description=description,
        inLanguage=lang,
        potentialAction=search,
    )
    return [site, collection(site_name, lang, home, link_to, articles)]


def collection(name: str, lang: str, url: str, link_to: ArticleLink, articles: Sequence[Article]) -> Node:
    """A page that lists articles: all of them are counted, the first 48 named."""
    items = [
        {"@type": "ListItem", "position": place, "url": link_to(article), "name": article.title}
        for place, article in enumerate(articles[:MOST_ITEMS], 1)
    ]
    listed = _node("ItemList", numberOfItems=len(articles), itemListElement=items)
    return _node("CollectionPage", url=url, name=name, inLanguage=lang, mainEntity=listed)


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Node:
    """The way from the library: (name, address) of each page on it."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": url}
        for place, (name, url) in enumerate(steps, 1)
    ]
    return _node("BreadcrumbList", itemListElement=items)


def _facets(article: Article) -> Node:
    """What it is divided by, under schema.org's names."""
    return {
        named.name: [{"@type": named.type, named.key: value} if named.type else value for value in facet.shown(article)]
        for facet in FACETS
        if (named := facet.schema_org)
    }


def _faq(article: Article, url: str) -> list[Node]:
    if not article.faq:
        return []
    questions = [
        {
            "@type": "Question",
            "name": one.question.plain,
            "acceptedAnswer": {"@type": "Answer", "text": one.answer.plain},
        }
        for one in article.faq
    ]
    return [_node("FAQPage", **{"@id": f"{url}#faq"}, inLanguage=article.lang, mainEntity=questions)]


def _review(rating: Rating, library: Node) -> Node:
    points = {"@type": "Rating", "ratingValue": rating.value, "bestRating": rating.max, "worstRating": 0}
    return {"@type": "Review", "author": library, "reviewAspect": rating.label, "reviewRating": points}


def _node(kind: str, **values: Any) -> Node:
    """A node without what there is nothing to say about."""
    return {"@type": kind, **{key: value for key, value in values.items() if value not in (None, "", [])}}


def _day(day: object) -> str | None:
    return str(day) if day else None


def _duration(minutes: float | None) -> str | None:
    """ISO 8601: `PT1H30M`."""
    if minutes is None:
        return None
    hours, seconds = divmod(round(minutes * 60), 3600)
    parts = ((hours, "H"), (seconds // 60, "M"), (seconds % 60, "S"))
    return "PT" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0S")
