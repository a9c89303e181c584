"""The label of a fact or a rating is nearly a known one.

As it stands it is shown, but it does not count: it is no filter of the library, and articles are not compared by it. The help
names the label that is near.

## Example

```markdown
- **Time savd:** from 5 hours → to 2 minutes
```

## Instead

```markdown
- **Time saved:** from 5 hours → to 2 minutes
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span
from promptoteka.languages import vocabulary
from promptoteka.text.nearest import Nearest

RULE = Rule(
    "PL306",
    "doubtful-label",
    Severity.NOTE,
    "The label “{label}” is not known",
    "Did you mean “{suggestion}”?",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    article = loaded.article
    labels = [*(fact.label for fact in article.facts), *(rating.label for rating in article.ratings)]
    body = loaded.source.offset(loaded.outline.body)
    nearest = Nearest()
    for label in dict.fromkeys(labels):
        if vocabulary.fact_key(label, article.lang) or vocabulary.rating_key(label, article.lang):
            continue
        suggestion = vocabulary.nearest_label(label, article.lang, nearest)
        start = loaded.source.text.find(label, body) if suggestion else -1
        if start >= 0:
            span = Span(start, start + len(label))
            yield Diagnostic(RULE, loaded.source, span, {"label": label, "suggestion": suggestion})


ENTRY = Entry(RULE, __doc__, article=check)
