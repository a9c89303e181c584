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
    by_identity = {loaded.article.identity: loaded for loaded in reversed(library.articles)}
    langs: dict[str, set[str]] = {}
    for lang, slug in by_identity:
        langs.setdefault(slug, set()).add(lang)
    for loaded in library.articles:
        slug = loaded.article.translation_of or ""
        original = by_identity.get((loaded.article.lang, slug))
        if original and len(langs[slug]) == 1 and loaded.is_legible:
            values = {"other": original.source.path, "lang": loaded.article.lang}
            yield Diagnostic(RULE, loaded.source, key_span(loaded, "translation_of"), values)


ENTRY = Entry(RULE, __doc__, library=check)
