"""An alias must not stand where a page, or another alias, stands already.

The redirect would overwrite the page that readers of the former address are looking for.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import table
from generator.rules.base import Diagnostic, Entry, Library, key_span

RUSSIAN = """
Прежний адрес (`aliases`) занят страницей или другим прежним адресом.

Перенаправление затёрло бы страницу, которую читатель ищет по этому адресу.

## Как исправить

Уберите адрес из `aliases` одной из статей.
"""


def check(library: Library) -> Iterator[Diagnostic]:
    owners = {loaded.article.slug.casefold(): loaded.source.path for loaded in reversed(library.articles)}
    for loaded in library.articles:
        for alias in loaded.article.aliases:
            name = alias.casefold()
            if name in owners:
                values = {"slug": alias, "other": owners[name]}
                yield Diagnostic(table.SHADOWED_ALIAS, loaded.source, key_span(loaded, "aliases"), values)
            else:
                owners[name] = loaded.source.path


ENTRY = Entry(table.SHADOWED_ALIAS, RUSSIAN, __doc__, library=check)
