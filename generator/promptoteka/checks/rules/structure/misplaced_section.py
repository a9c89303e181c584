"""A section stands where readers do not look for it.

The order of an article is free, with two exceptions. The prompt comes before its questions, its anatomy and its proof, which
speak of it. The conclusion comes last of the known sections. Sections without a kind may stand anywhere.

## Example

```markdown
## 🎯 Conclusion

## 🙋 FAQ

## 🚀 Solution: "Who, what, when"
```

## Instead

```markdown
## 🚀 Solution: "Who, what, when"

## 🙋 FAQ

## 🎯 Conclusion
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Phrase, Rule, Severity

RULE = Rule(
    "PL209",
    "misplaced-section",
    Severity.WARNING,
    "The section “{heading}” stands {side} the section “{other}”",
    "The prompt comes before the sections about it, the conclusion at the end",
)

_ABOUT_THE_PROMPT = ("faq", "anatomy", "proof")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    sections = zip(loaded.outline.sections, loaded.spans.sections, strict=True)
    known = [(section, places.heading) for section, places in sections if section.kind != "other"]
    about = next((place for place, (section, _) in enumerate(known) if section.kind in _ABOUT_THE_PROMPT), len(known))
    for place, (section, span) in enumerate(known):
        if section.kind == "solution" and about < place:
            other, side = known[about][0], "after"
        elif section.kind == "conclusion" and place < len(known) - 1:
            other, side = known[-1][0], "before"
        else:
            continue
        values = {"heading": section.heading.title, "other": other.heading.title}
        values |= {"order": f"{section.kind} {side} {other.kind}"}
        yield Diagnostic(RULE, loaded.source, span, values | {"side": Phrase(f"problem.side.{side}")})


def habit(found: Diagnostic) -> str:
    return str(found.values["order"])


ENTRY = Entry(RULE, __doc__, article=check, habit=habit)
