"""A file or folder of `content/` has a name that cannot be published, or an article gives itself or a tag one.

Names become addresses, stand in menus and in reports, and are copied to other file systems. So they are made of letters and
digits of any script, `-`, `_`, `.` and single spaces inside (in the address of a page a space becomes `-`), as Unicode
normalizes them (NFC). They do not begin with `.`, `-` or a space, nor end with `.` or a space; a word does not mix scripts
that look alike; Windows' devices (`con`, `nul`, `com1` …) have no namesakes, with an ending neither. A name has at most 200
bytes in UTF-8, a path 600. Two names that differ in case or in the form of a letter only are one to many file systems.
Markdown ends in `.md`. Settings are the maintainer's and stand beside `content/`, not in it. A file that is named otherwise
is neither read nor published; hidden characters are shown in the message as `\\u202e`.

## Example

```text
content/pages/what?.md
content/pages/nul.md
content/articles/Lease.md beside content/articles/lease.md
content/articles/letter.MD
content/pyproject.toml
```

## Instead

```text
content/pages/what.md
content/pages/nothing.md
content/articles/lease-of-a-flat.md
content/articles/letter.md
pyproject.toml
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.catalog import FACETS
from promptoteka.checks.rules.base import (
    Diagnostic,
    Entry,
    Library,
    Loaded,
    Phrase,
    Rule,
    Severity,
    Source,
    Span,
    key_span,
)
from promptoteka.reader.admission import Refused
from promptoteka.text.names import Flaw, flaw, shown
from promptoteka.text.slugs import slug

RULE = Rule(
    "PL009",
    "unusable-name",
    Severity.ERROR,
    "The name `{name}` cannot stay: {problem}",
    "Choose another: letters and digits of any script, `-`, `_` and `.`",
)
_LONGEST_SHOWN = 120
_KEYS = {"tag": "tags"}
"""Keys of the front matter, by facets that are called otherwise."""


def check(library: Library) -> Iterator[Diagnostic]:
    for one in library.refused:
        yield Diagnostic(RULE, Source(one.path, ""), Span(0, 0), {"name": _written(one), "problem": _problem(one)})
    for loaded in library.articles:
        for key, name in _published_names(loaded):
            if found := flaw(name):
                values = {"name": name, "problem": Phrase(f"problem.name.{found}")}
                yield Diagnostic(RULE, loaded.source, key_span(loaded, key), values)


def _published_names(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """What an article adds to addresses, by the key of the front matter that it comes from."""
    article = loaded.article
    yield "slug", article.slug
    yield "lang", article.lang
    yield from (("aliases", alias) for alias in article.aliases)
    for facet in (facet for facet in FACETS if facet.folder):
        values = map(facet.core, facet.values(article)) if facet.core else facet.values(article)
        yield from ((_KEYS.get(facet.name, facet.name), name) for value in values if (name := slug(value)))


def _problem(refused: Refused) -> Phrase:
    if refused.flaw is None:
        return Phrase("problem.name.alike", {"other": _short(refused.other)})
    return Phrase(f"problem.name.{refused.flaw}")


def _written(refused: Refused) -> str:
    """The name, in which letters that look like others are told by their numbers."""
    is_alike = refused.flaw in (Flaw.FORM, Flaw.SCRIPTS)
    return refused.name.encode("ascii", "backslashreplace").decode() if is_alike else _short(refused.name)


def _short(name: str) -> str:
    escaped = shown(name)
    return escaped if len(escaped) <= _LONGEST_SHOWN else f"{escaped[:_LONGEST_SHOWN]}…"


ENTRY = Entry(RULE, __doc__, library=check)
