"""Two placeholders of an article differ only in case, spaces, punctuation or ё, and so are two fields of the form.

The reader is asked for the same thing twice, and a value typed into one of them does not reach the other version.

## Example

```markdown
> Write about `[the topic]` for `[audience]`. Stay with `[The topic]`.
```

## Instead

```markdown
> Write about `[the topic]` for `[audience]`. Stay with `[the topic]`.
```
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity, Span
from promptoteka.checks.rules.prompts.base import Place, places
from promptoteka.reader.spans import Placeholder

RULE = Rule(
    "PL409",
    "similar-labels",
    Severity.WARNING,
    "“{label}” and “{other}” are two fields, though their labels are nearly the same",
    "If they are one, write it the same everywhere: `[{other}]`",
)

_TELLING = frozenset("#%&@")
"""Punctuation that makes another word: C and C#."""


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    owners: dict[str, str] = {}
    labels: set[str] = set()
    for place in places(loaded):
        for placeholder in place.spans.placeholders:
            label = placeholder.label
            if label in labels:
                continue
            labels.add(label)
            other = owners.setdefault(_folded(label) or label, label)
            if other != label:
                span = _label_span(place, placeholder)
                yield Diagnostic(RULE, loaded.source, span, {"label": label, "other": other})


def _folded(label: str) -> str:
    folded = unicodedata.normalize("NFKC", label).casefold().replace("ё", "е")
    return "".join(
        character
        for character in folded
        if character in _TELLING or (unicodedata.category(character)[0] not in "PZC" and not character.isspace())
    )


def _label_span(place: Place, placeholder: Placeholder) -> Span:
    """The label, or the whole placeholder if lines or marks stand in its label."""
    text, label = place.body.text, placeholder.label
    start = text.find(label, placeholder.start, placeholder.end)
    return place.span(start, start + len(label)) if start >= 0 else place.span(placeholder.start, placeholder.end)


ENTRY = Entry(RULE, __doc__, article=check)
