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

import difflib
import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Phrase, Rule, Severity
from promptoteka.checks.rules.links.base import links, problem
from promptoteka.text.links import resolve

RULE = Rule(
    "PL606",
    "missing-image",
    Severity.WARNING,
    "The picture `{target}`: {problem}",
    "{hint}Paths start at the file itself: `../assets/scheme.png`",
)


def check(library: Library) -> Iterator[Diagnostic]:
    for read in library.read:
        if "![" not in read.source.text:
            continue
        for link in links(read):
            to = resolve(link.target, read.source.path) if link.is_image else None
            if to is None or to.path in library.images:
                continue
            hint = "" if to.path in library.paths else _hint(to.path, read.source.path, library)
            values = {
                "target": unquote(link.target),
                "problem": problem(to.path, library),
                "hint": hint,
            }
            yield Diagnostic(RULE, read.source, link.span, values)


def _hint(path: str, source: str, library: Library) -> Phrase | str:
    """The picture with nearly that name."""
    folded = {known.casefold(): known for known in library.images}
    close = difflib.get_close_matches(path.casefold(), folded, n=1, cutoff=0.75)
    if not close:
        return ""
    there = posixpath.relpath(folded[close[0]], posixpath.dirname(source))
    return Phrase("problem.did-you-mean", {"name": there})


ENTRY = Entry(RULE, __doc__, library=check)
