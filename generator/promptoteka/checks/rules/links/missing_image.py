"""A picture in the text is missing, damaged, or no picture of a known kind.

The page would show an empty frame. Paths start at the file that the picture stands in; the kind is told by the bytes:
PNG, JPEG, WebP, AVIF or GIF, up to 5 MB and 50 megapixels. A file that breaks off is damaged.

## Example

```markdown
![The scheme](../assets/sheme.png)
```

## Instead

```markdown
![The scheme](../assets/scheme.png)
```
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Phrase, Rule, Severity
from promptoteka.checks.rules.links.base import links, problem
from promptoteka.text.links import resolve
from promptoteka.text.nearest import Nearest

RULE = Rule(
    "PL606",
    "missing-image",
    Severity.WARNING,
    "The picture `{target}`: {problem}",
    "{hint}Paths start at the file itself: `../assets/scheme.png`",
)


def check(library: Library) -> Iterator[Diagnostic]:
    folded = {known.casefold(): known for known in library.images}
    for read in library.read:
        if "![" not in read.source.text:
            continue
        nearest = Nearest()
        for link in links(read):
            to = resolve(link.target, read.source.path) if link.is_image else None
            if to is None or to.path in library.images:
                continue
            hint = "" if to.path in library.paths else _hint(to.path, read.source.path, folded, nearest)
            values = {
                "target": unquote(link.target),
                "problem": problem(to.path, library),
                "hint": hint,
            }
            yield Diagnostic(RULE, read.source, link.span, values)


def _hint(path: str, source: str, folded: Mapping[str, str], nearest: Nearest) -> Phrase | str:
    """The picture with nearly that name; `folded` are the pictures by their names in small letters."""
    close = nearest.to(path.casefold(), folded, 0.75)
    if close is None:
        return ""
    there = posixpath.relpath(folded[close], posixpath.dirname(source))
    return Phrase("problem.did-you-mean", {"name": there})


ENTRY = Entry(RULE, __doc__, library=check)
