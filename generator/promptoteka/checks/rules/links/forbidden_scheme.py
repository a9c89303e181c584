"""A link uses a scheme other than `http`, `https` or `mailto`.

`javascript:` runs a script on the reader's page, `data:` and `file:` show what nobody has checked. The site does not
make links of such addresses: the reader sees text, or a link that does nothing.

## Example

```markdown
[Try it](javascript:alert(1)) or [call us](tel:+15550100)
```

## Instead

```markdown
[Try it](https://example.org/try) or call +1 555 0100
```

An address that is an example belongs into a code span or a fence: nothing is reported there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Source, Span
from promptoteka.checks.rules.links.base import links
from promptoteka.text.code import code_ranges
from promptoteka.text.links import address_of
from promptoteka.text.ranges import inside

RULE = Rule(
    "PL605",
    "forbidden-scheme",
    Severity.ERROR,
    "Links with the scheme `{scheme}:` are not allowed",
    "Use `https://…`, `mailto:…` or a relative path; write an example of an address in back-ticks",
)

_ALLOWED = {"http", "https", "mailto"}
_REFUSED = ("javascript", "vbscript", "data", "file")
"""The parser leaves links with these as text."""
_REAL = {
    "ftp",
    "ftps",
    "sftp",
    "ssh",
    "git",
    "tel",
    "sms",
    "skype",
    "tg",
    "viber",
    "whatsapp",
    "magnet",
    "blob",
    "about",
    "intent",
}
"""Schemes that make a link of `<scheme:…>`; others there are tags: `<step:one>`."""
_TARGET = re.compile(
    r"(?:\]\(\s*<?|^[ >]*\[[^\]\n]+\]:[ \t]*<?)(?P<linked>(?:javascript|vbscript|data|file):[^\s)>]*)"
    r"|<(?P<auto>(?:(?:javascript|vbscript):|data:\w+/|file:/)[^\s<>]*)>",
    re.IGNORECASE | re.MULTILINE,
)


def check_text(source: Source) -> Iterator[Diagnostic]:
    """Addresses that the parser refuses, outside code."""
    folded = source.text.lower()
    if any(f"{refused}:" in folded for refused in _REFUSED):
        code: list[tuple[int, int]] | None = None
        for found in _TARGET.finditer(source.text):
            code = list(code_ranges(source)) if code is None else code
            start, end = found.span(found.lastgroup or 0)
            if not inside(code, start):
                address = source.text[start:end]
                yield Diagnostic(RULE, source, Span(start, end), {"scheme": address.partition(":")[0].lower()})


def check(library: Library) -> Iterator[Diagnostic]:
    """Links that the parser makes, and the sanitizer takes away."""
    for read in library.read:
        for link in links(read):
            name = address_of(unquote(link.target)).scheme
            if name is None or name in _ALLOWED or name in _REFUSED:
                continue
            if name in _REAL or not link.is_autolink:
                yield Diagnostic(RULE, read.source, link.span, {"scheme": name})


ENTRY = Entry(RULE, __doc__, text=check_text, library=check)
