"""Two articles must not have the same address.

The page of one would overwrite the page of the other. Addresses are compared without regard to case.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import table
from generator.rules.base import Diagnostic, Entry, Library, key_span

RUSSIAN = """
У двух статей один адрес.

Страница одной затёрла бы страницу другой. Адреса сравниваются без учёта регистра.

## Как исправить

Задайте одной из статей свой адрес ключом `slug`.
"""


def check(library: Library) -> Iterator[Diagnostic]:
    owners: dict[str, str] = {}
    for loaded in library.articles:
        slug = loaded.article.slug
        other = owners.setdefault(slug.casefold(), loaded.source.path)
        if other != loaded.source.path:
            values = {"slug": slug, "other": other}
            yield Diagnostic(table.DUPLICATE_SLUG, loaded.source, key_span(loaded, "slug"), values)


ENTRY = Entry(table.DUPLICATE_SLUG, RUSSIAN, __doc__, library=check)
