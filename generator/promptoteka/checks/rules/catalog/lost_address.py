"""A page that readers may have linked to is gone, and nothing redirects from its address.

Found by `promptoteka check --changed-since REF`: an article was removed, or its slug changed, without an alias.

## Example

The file `rent.md` is renamed to `lease.md`: the page `prompts/rent/` is gone.

## Instead

```yaml
aliases: [rent]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from promptoteka.catalog import address
from promptoteka.catalog.changes import Changes
from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source

RULE = Rule(
    "PL707",
    "lost-address",
    Severity.ERROR,
    "The page `{address}` is gone",
    "Add `aliases: [{slug}]` to the article that takes its place",
)


def lost_addresses(changes: Changes, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """A diagnostic an article that is gone, in its old source."""
    for article in changes.removed:
        source = sources[article.source]
        yield Diagnostic(
            RULE,
            source,
            source.line_span(0),
            {"slug": article.slug, "address": address(article.identity, changes.home)},
        )


ENTRY = Entry(RULE, __doc__)
