"""A translation is older than the last change of its source's prompts.

Its readers copy what the author has corrected since, and its page tells them so. What a translation was made of is a
digest of its source's title and prompts, which `promptoteka translation accept` writes into its front matter
(`translates`). Where it has none, the history of a Git checkout tells what the source said when the translation was last
changed; where there is no history, `updated` of the source is compared with `updated` or `date` of the translation. There
is one message a group of translations, which names all of them.

## Example

The prompt of `dogovor.ru.md` was changed after `dogovor.en.md` had been accepted.

## Instead

Translate the change, then say that the translation is in step:

```sh
promptoteka translation accept content/articles/dogovor.en.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import is_stale
from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span
from promptoteka.checks.rules.translations.base import others, translated

RULE = Rule(
    "PL803",
    "stale-translation",
    Severity.WARNING,
    "Older than the last change of prompts in {source}{others}",
    "Translate the change, then run `promptoteka translation accept` on the file",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for source, *translations in translated(library):
        old = [one for one in translations if is_stale(one.article, source.article, library.former)]
        if old:
            at = key_span(old[0], "translates")
            values = {"source": source.source.path, "others": others(old[1:])}
            yield Diagnostic(RULE, old[0].source, at, values)


ENTRY = Entry(RULE, __doc__, library=check)
