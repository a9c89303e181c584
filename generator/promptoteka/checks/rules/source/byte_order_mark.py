"""The file begins with a byte order mark.

The mark, U+FEFF, cannot be seen. UTF-8 has no use for it, and programs that look for `---` at the very start of a file
do not find the front matter behind it. Notepad and Excel on Windows put it there.

## Example

The bytes `EF BB BF` stand before the first `---`.

## Instead

Save the file as “UTF-8”, not as “UTF-8 with BOM”.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Rule, Severity, Source, Span

RULE = Rule(
    "PL005",
    "byte-order-mark",
    Severity.WARNING,
    "The file begins with the invisible mark U+FEFF (BOM)",
    "Save the file as UTF-8 without a BOM",
)


def check(source: Source) -> Iterator[Diagnostic]:
    if source.text.startswith("\ufeff"):
        yield Diagnostic(RULE, source, Span(0, 1))


def repair(found: Diagnostic) -> Iterator[Edit]:
    yield Edit(found.span, "")


ENTRY = Entry(RULE, __doc__, text=check, repair=repair)
