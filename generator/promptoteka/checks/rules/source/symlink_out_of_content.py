"""A symbolic link stands in `content/`.

It could publish any file of the machine that builds the site, and in another copy of the repository it may lead to
something else or to nothing. No link is followed, wherever it leads: its file is missing from the site.

## Example

```text
content/articles/letter.md -> ../../drafts/letter.md
```

## Instead

Put the file itself into `content/`. To publish an article at a second address, list that address in its `aliases`.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Source, Span

RUSSIAN = """
В папке `content/` стоит символическая ссылка.

Через неё на сайт попал бы любой файл с машины, где он собирается, а в другой копии репозитория она ведёт куда-то ещё или
никуда. Поэтому ссылки не читаются, куда бы ни вели: на сайте такого файла не будет.

## Пример

```text
content/articles/pismo.md -> ../../drafts/pismo.md
```

## Как исправить

Положите в `content/` сам файл. Чтобы статья открывалась и по другому адресу, добавьте его в её `aliases`.
"""

RULE = Rule(
    "PL007",
    "symlink-out-of-content",
    Severity.ERROR,
    (
        "Это символическая ссылка на `{target}`; она не читается",
        "This is a symbolic link to `{target}`; it is not followed",
    ),
    ("Положите в `content/` сам файл", "Put the file itself into `content/`"),
)


def check(library: Library) -> Iterator[Diagnostic]:
    for file in library.links:
        yield Diagnostic(RULE, Source(file.path, ""), Span(0, 0), {"target": file.link})


ENTRY = Entry(RULE, RUSSIAN, __doc__, library=check)
