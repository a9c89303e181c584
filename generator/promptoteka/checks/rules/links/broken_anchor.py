"""A link leads to a place of a page that the page does not have.

The browser opens the page at its top, and the reader looks for the place in vain. Places are the headings of sections,
the headings inside them, the names of prompts (`#basic`, `#pro`), and the two halves of the proof.

## Example

```markdown
See [the conclusion](lease.md#conclusions).
```

## Instead

```markdown
See [the conclusion](lease.md#conclusion).
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Loaded, Phrase, Rule, Severity
from promptoteka.checks.rules.links.base import links, published
from promptoteka.model.article import Prompt, Sample
from promptoteka.model.markdown import Heading
from promptoteka.reader.page import TextPage
from promptoteka.text.links import resolve
from promptoteka.text.nearest import Nearest

RULE = Rule(
    "PL603",
    "broken-anchor",
    Severity.WARNING,
    "There is no place `#{anchor}` on the page {page}",
    "{hint}A place is named by its heading: lower case, joined by hyphens",
)


def check(library: Library) -> Iterator[Diagnostic]:
    pages = published(library)
    anchors: dict[str, dict[str, None]] = {}
    for read in library.read:
        if "#" not in read.source.text:
            continue
        nearest = Nearest()
        for link in links(read):
            address, mark, fragment = link.target.partition("#")
            if not mark or not fragment or fragment.startswith((":~:", "__")) or link.is_image:
                continue
            to = resolve(address, read.source.path) if address else None
            path = to.path if to else read.source.path
            page = read if path == read.source.path else pages.get(path)
            if page is None or (address and to is None):
                continue
            if path not in anchors:
                anchors[path] = dict.fromkeys(sorted(_anchors(page)))
            name = unquote(fragment)
            if name not in anchors[path]:
                close = nearest.to(name.lower(), anchors[path], 0.6)
                hint = Phrase("problem.did-you-mean", {"name": f"#{close}"}) if close else ""
                values = {"page": path, "anchor": name, "hint": hint}
                yield Diagnostic(RULE, read.source, link.span, values)


def _anchors(page: Loaded | TextPage) -> Iterator[str]:
    if isinstance(page, TextPage):
        yield from (anchor for _, _, anchor in page.headings)
        return
    article = page.article
    if article.lead:
        yield from (block.anchor for block in article.lead.blocks if isinstance(block, Heading) and block.anchor)
    if not any(section.kind == "solution" for section in article.sections):
        yield "prompt"
    for section in article.sections:
        yield section.anchor
        yield from (anchor for _, _, anchor in section.headings)
        for entry in section.entries:
            if isinstance(entry, Prompt):
                yield entry.id
            elif isinstance(entry, Sample):
                yield entry.anchor


ENTRY = Entry(RULE, __doc__, library=check)
