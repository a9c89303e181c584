"""An article recommends a model that its maker has withdrawn.

The reader cannot choose it any more. The table of models is `generator/promptoteka/model/data/models.toml`; it names the product that the
model has left: gone from ChatGPT, it may still answer in the API. The day compared with is today's.

## Example

```markdown
- **🤖 Recommended models:** ChatGPT (GPT-4), Claude 3 Opus
```

## Instead

```markdown
- **🤖 Recommended models:** ChatGPT, Claude
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from functools import lru_cache

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Rule, Severity, Span
from promptoteka.model import data
from promptoteka.model.data import RetiredModel

RULE = Rule(
    "PL706",
    "retired-model",
    Severity.NOTE,
    "The model “{model}” is gone from {where} since {date}",
    "Try the prompt with its successor ({successor}), and name that, or the model without a version",
)


def check(library: Library) -> Iterator[Diagnostic]:
    if library.today is None:
        return
    for loaded in library.articles:
        models = zip(loaded.article.models, loaded.spans.preamble.models, strict=True)
        for name, place in models if loaded.is_legible else ():
            for start, end, model in _retired(name, library.today):
                values = {
                    "model": name[start:end].translate(_PLAIN),
                    "where": model.where,
                    "date": model.retired.isoformat(),
                    "successor": model.successor,
                }
                yield Diagnostic(RULE, loaded.source, _within(place, name, start, end, loaded.source.text), values)


_PLAIN = str.maketrans("\u2010\u2011\u2013\u00a0\u202f", "---  ")
"""Hyphens and spaces that typographers put."""


@lru_cache(maxsize=4096)
def _retired(name: str, today: Date) -> tuple[tuple[int, int, RetiredModel], ...]:
    """The models that a text names and that are gone, with their places in it."""
    found: list[tuple[int, int, RetiredModel]] = []
    for model in data.retired_models():
        for match in model.pattern.finditer(name.translate(_PLAIN)):
            start, end = match.span()
            if all(end <= low or high <= start for low, high, _ in found):
                found.append((start, end, model))
    return tuple(sorted((one for one in found if one[2].retired <= today), key=lambda one: one[0]))


def _within(place: Span, name: str, start: int, end: int, text: str) -> Span:
    """The place of a part of a name; all of its place where that is not written letter for letter, blanks aside."""
    written = text[place.start : place.end]
    letters = [number for number, letter in enumerate(written) if not letter.isspace()]
    if "".join(written.split()) != "".join(name.split()):
        return place
    first = len("".join(name[:start].split()))
    last = len("".join(name[:end].split())) - 1
    return Span(place.start + letters[first], place.start + letters[last] + 1)


def habit(found: Diagnostic) -> str:
    return str(found.values["model"])


ENTRY = Entry(RULE, __doc__, library=check, habit=habit)
