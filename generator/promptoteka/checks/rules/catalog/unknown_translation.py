"""`translation_of` names no article.

The key holds the slug of the article in the other language: the last part of its page's address. Readers of either
article are shown the way to the other one; here there is nowhere to lead them. Where both have the same slug, the key is
not needed.

## Example

```yaml
# articles/rent-contract.md, where the other article's slug is dogovor-arendy
translation_of: dogovor-arenda
```

## Instead

```yaml
translation_of: dogovor-arendy
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Phrase, Rule, Severity, key_span
from promptoteka.text.nearest import Nearest

RULE = Rule(
    "PL708",
    "unknown-translation",
    Severity.WARNING,
    "There is no article with the slug `{slug}`",
    "{hint}The slug of the article in the other language is due",
)

_PAIRS = 200_000


def check(library: Library) -> Iterator[Diagnostic]:
    slugs = {loaded.article.slug for loaded in library.articles}
    renamed = {alias: loaded.article.slug for loaded in library.articles for alias in loaded.article.aliases}
    nearest = Nearest(_PAIRS)
    for loaded in library.articles:
        slug = loaded.article.translation_of
        if slug is None or slug in slugs:
            continue
        others = slugs - {loaded.article.slug}
        close = renamed.get(slug) or nearest.to(slug, sorted(others), 0.6)
        values = {"slug": slug, "hint": Phrase("problem.did-you-mean", {"name": close}) if close else ""}
        yield Diagnostic(RULE, loaded.source, key_span(loaded, "translation_of"), values)


ENTRY = Entry(RULE, __doc__, library=check)
