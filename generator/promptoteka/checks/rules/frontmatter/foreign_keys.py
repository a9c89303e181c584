"""The front matter of the library has keys that nobody knows.

Where the settings translate the keys of another site, a key that they do not name is no error of an article: it is counted
once, for the library. Say what it stands for, or that it is to be ignored.

## Example

```toml
[tool.promptoteka.front-matter]
author = "authors"
```

## Instead

```toml
[tool.promptoteka.front-matter]
author = "authors"
layout = "ignore"
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, key_span

RULE = Rule(
    "PL115",
    "foreign-keys",
    Severity.WARNING,
    "Articles have keys that neither we nor the settings know: {keys}",
    'Add to `[tool.promptoteka.front-matter]`: `{key} = "ignore"`, or what it stands for',
)


def check(library: Library) -> Iterator[Diagnostic]:
    counts = Counter(key for loaded in library.articles for key in loaded.strangers)
    first = next((loaded for loaded in library.articles if loaded.strangers), None)
    if first is not None:
        keys = ", ".join(f"`{key}` ({count})" for key, count in counts.most_common())
        key = counts.most_common(1)[0][0]
        yield Diagnostic(RULE, first.source, key_span(first, first.strangers[0]), {"keys": keys, "key": key})


ENTRY = Entry(RULE, __doc__, library=check)
