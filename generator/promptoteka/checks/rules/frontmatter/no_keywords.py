"""The article has no `keywords`.

Readers ask in words of their own: "angry customer", where the article says "complaint". What they may type stands in
`keywords`, words and short phrases, also in another language; only the search knows them, no page shows them. Words that
the title, the tags and the text have need not be repeated. A library that does without them is told so once.

## Example

```yaml
title: "Answering a complaint"
date: 2026-01-15
tags: [support]
```

## Instead

```yaml
title: "Answering a complaint"
date: 2026-01-15
tags: [support]
keywords: [angry customer, bad review, refund request]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Loaded, Rule, Severity, key_span

RULE = Rule(
    "PL116",
    "no-keywords",
    Severity.NOTE,
    "The search knows this article by the words of its own text alone",
    "Add `keywords` with the words that readers would type instead: `keywords: [angry customer, refund request]`",
)


def check(library: Library) -> Iterator[Diagnostic]:
    articles = [loaded for loaded in library.articles if loaded.spans.front_matter.keys]
    without = [loaded for loaded in articles if not loaded.article.keywords]
    if len(without) < len(articles):
        yield from map(_found, without)
    elif without:
        first, *others = without
        yield replace(_found(first), alike=tuple(loaded.source.path for loaded in others))


def _found(loaded: Loaded) -> Diagnostic:
    return Diagnostic(RULE, loaded.source, key_span(loaded, "tags"))


def habit(found: Diagnostic) -> str:
    return found.rule.name


ENTRY = Entry(RULE, __doc__, library=check, habit=habit)
