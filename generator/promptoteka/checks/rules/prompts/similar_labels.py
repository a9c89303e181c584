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
from promptoteka.checks.rules.prompts.base import places
from promptoteka.reader.extract.labels import split_label

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
    for parameter in loaded.article.parameters:
        label = split_label(parameter.placeholder[1:-1])[0]
        other = owners.setdefault(_folded(label) or label, label)
        if other != label:
            span = _place(loaded, parameter.name, label)
            yield Diagnostic(RULE, loaded.source, span, {"label": label, "other": other})


def _folded(label: str) -> str:
    folded = unicodedata.normalize("NFKC", label).casefold().replace("ё", "е")
    return "".join(
        character
        for character in folded
        if character in _TELLING or (unicodedata.category(character)[0] not in "PZC" and not character.isspace())
    )


def _place(loaded: Loaded, name: str, label: str) -> Span:
    """Where the label stands first."""
    for place in places(loaded):
        for start, end, parameter in place.parameters():
            if parameter == name:
                inside = place.body.text.find(label, start, end)
                return place.span(inside, inside + len(label)) if inside >= 0 else place.span(start, end)
    return loaded.source.line_span(0)


ENTRY = Entry(RULE, __doc__, article=check)
