"""An article says that it is a translation of one in its own language.

A translation is in another language. If both articles are for the same readers, a link in the text says how they
belong together; if the language was read wrong, `lang` sets it right.

## Example

```yaml
# articles/dogovor-arendy.md is Russian
# articles/dogovor-arendy-2.md
lang: ru
translation_of: dogovor-arendy
```

## Instead

```yaml
# articles/rent-contract.md
lang: en
translation_of: dogovor-arendy
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span

RULE = Rule(
    "PL709",
    "translation-in-same-language",
    Severity.WARNING,
    "{other} is in the same language: `{lang}`",
    "Name the article in the other language, set `lang`, or take the key away",
)


def check(library: Library) -> Iterator[Diagnostic]:
    by_slug = {loaded.article.slug: loaded for loaded in reversed(library.articles)}
    for loaded in library.articles:
        original = by_slug.get(loaded.article.translation_of or "")
        if original and original.article.lang == loaded.article.lang and loaded.is_legible:
            values = {"other": original.source.path, "lang": loaded.article.lang}
            yield Diagnostic(RULE, loaded.source, key_span(loaded, "translation_of"), values)


ENTRY = Entry(RULE, __doc__, library=check)
