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

import difflib
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span

RUSSIAN = """
`translation_of` не называет ни одной статьи.

Значение ключа — адрес статьи на другом языке: последняя часть адреса её страницы. Читателю каждой из двух статей показывают дорогу к другой; здесь вести некуда. Если адрес у обеих один, ключ не нужен.

## Пример

```yaml
# articles/rent-contract.md, а адрес другой статьи — dogovor-arendy
translation_of: dogovor-arenda
```

## Как исправить

```yaml
translation_of: dogovor-arendy
```
"""

RULE = Rule(
    "PL708",
    "unknown-translation",
    Severity.WARNING,
    ("Статьи с адресом `{slug}` нет", "There is no article with the slug `{slug}`"),
    (
        "{hint_ru}Нужен адрес (slug) статьи на другом языке",
        "{hint_en}The slug of the article in the other language is due",
    ),
)


def check(library: Library) -> Iterator[Diagnostic]:
    slugs = {loaded.article.slug for loaded in library.articles}
    renamed = {alias: loaded.article.slug for loaded in library.articles for alias in loaded.article.aliases}
    for loaded in library.articles:
        slug = loaded.article.translation_of
        if slug is None or slug in slugs:
            continue
        others = slugs - {loaded.article.slug}
        close = renamed.get(slug) or next(iter(difflib.get_close_matches(slug, sorted(others), n=1)), None)
        ru, en = (f"Возможно, это `{close}`. ", f"Did you mean `{close}`? ") if close else ("", "")
        values = {"slug": slug, "hint_ru": ru, "hint_en": en}
        yield Diagnostic(RULE, loaded.source, key_span(loaded, "translation_of"), values)


ENTRY = Entry(RULE, RUSSIAN, __doc__, library=check)
