"""The picture that an article's `image` names is missing, damaged, or no picture of a known kind.

The kind is told by the bytes: PNG, JPEG, WebP, AVIF or GIF, up to 5 MB and 50 megapixels. SVG is refused: it can carry
scripts. A file that breaks off is damaged.

## Example

```yaml
image: assets/scheme.svg
```

## Instead

```yaml
image: assets/scheme.png
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, key_span
from promptoteka.checks.rules.links.base import problem
from promptoteka.model.article import image_path
from promptoteka.model.diagnostics import table


def check(library: Library) -> Iterator[Diagnostic]:
    for loaded in library.articles:
        path = image_path(loaded.article)
        if path is None or path in library.images:
            continue
        values = {"lacking": _lacking(path, library), "target": loaded.article.image, "problem": problem(path, library)}
        yield Diagnostic(table.UNUSABLE_IMAGE, loaded.source, key_span(loaded, "image"), values)


def _lacking(path: str, library: Library) -> str | None:
    """What of a picture's path is not there at all: the top folder, or every picture (empty); None: the file alone."""
    if not library.images:
        return ""
    folder = path.partition("/")[0]
    return None if any(known.startswith(f"{folder}/") for known in library.paths) else folder


def habit(found: Diagnostic) -> str | None:
    lacking = found.values["lacking"]
    return None if lacking is None else str(lacking)


ENTRY = Entry(table.UNUSABLE_IMAGE, __doc__, library=check, habit=habit)
