"""The pro version has lost a placeholder that the basic one has.

Versions share their fields. A reader who has filled in the basic version and goes over to the pro one finds that the
value has no place there. Nothing is reported where the two versions have no field in common, but each has its own:
then the pro one asks for other things on purpose.

## Example

```markdown
### Basic
> Write a letter to `[addressee]` about `[topic]`.

### Pro
> Write a letter about `[topic]` and list three risks.
```

## Instead

```markdown
### Pro
> Write a letter to `[addressee]` about `[topic]` and list three risks.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places

RULE = Rule(
    "PL413",
    "lost-parameter",
    Severity.NOTE,
    "The placeholder “{label}” of the basic version is not in “{heading}”",
    "Put it there too, or give the placeholder there the same label",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    prompts = {prompt.id: prompt for prompt in loaded.article.prompts}
    basic, pro = prompts.get("basic"), prompts.get("pro")
    if not basic or not pro or not pro.text:
        return
    lost = set(basic.parameters) - set(pro.parameters)
    if not lost or (pro.parameters and len(lost) == len(basic.parameters)):
        return
    labels = {parameter.name: parameter.label for parameter in loaded.article.parameters}
    place = next((place for place in places(loaded) if place.prompt is basic), None)
    for placeholder, name in place.parameters() if place else ():
        if place and name in lost:
            lost.discard(name)
            values = {"label": labels[name], "heading": pro.label}
            yield Diagnostic(RULE, loaded.source, place.span(placeholder.start, placeholder.end), values)


ENTRY = Entry(RULE, __doc__, article=check)
