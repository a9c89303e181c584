"""Two articles are the same article in the same language.

Both are joined to it by the same slug or by `translation_of`, directly or through a third article. Readers and search engines are led to
one page a language, and so the newer of the two is left out.

## Example

```yaml
# articles/rent-contract.md
lang: en
translation_of: dogovor-arendy

# articles/lease.md
lang: en
translation_of: dogovor-arendy
```

## Instead

```yaml
# articles/lease.md
lang: en
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import families
from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span
from promptoteka.model.article import Article

RULE = Rule(
    "PL710",
    "second-translation",
    Severity.WARNING,
    "There is a translation into `{lang}` already: {other}",
    "Leave the key in one of the two articles",
)


def check(library: Library) -> Iterator[Diagnostic]:
    by_identity = {loaded.article.identity: loaded for loaded in reversed(library.articles)}
    for family in families((loaded.article for loaded in by_identity.values()), library.home):
        first: dict[str, Article] = {}
        for article in family:
            other = first.setdefault(article.lang, article)
            if other is not article:
                loaded = by_identity[article.identity]
                values = {"lang": article.lang, "other": other.source}
                yield Diagnostic(RULE, loaded.source, key_span(loaded, "translation_of"), values)


ENTRY = Entry(RULE, __doc__, library=check)
