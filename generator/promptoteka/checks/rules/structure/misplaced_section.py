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

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.structure.base import heading_span

RUSSIAN = """
Раздел стоит не там, где его ищут.

Порядок разделов свободный, кроме двух случаев. Промпт идёт раньше вопросов, анатомии и доказательства: в них речь о нём.
Заключение — последний из известных разделов. Разделы без вида могут стоять где угодно.

## Пример

```markdown
## 🎯 Заключение

## 🙋 Частые вопросы

## 🚀 Решение: «Кто, что, когда»
```

## Как исправить

```markdown
## 🚀 Решение: «Кто, что, когда»

## 🙋 Частые вопросы

## 🎯 Заключение
```
"""

RULE = Rule(
    "PL209",
    "misplaced-section",
    Severity.WARNING,
    (
        "Раздел «{heading}» стоит {side_ru} раздела «{other}»",
        "The section “{heading}” stands {side_en} the section “{other}”",
    ),
    (
        "Промпт ставят раньше разделов о нём, заключение — в конец",
        "The prompt comes before the sections about it, the conclusion at the end",
    ),
)

_ABOUT_THE_PROMPT = ("faq", "anatomy", "proof")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    known = [section for section in loaded.outline.sections if section.kind != "other"]
    for place, section in enumerate(known):
        if section.kind == "solution":
            others = [other for other in known[:place] if other.kind in _ABOUT_THE_PROMPT]
            sides = ("после", "after")
        elif section.kind == "conclusion":
            others, sides = known[-1:] if place < len(known) - 1 else [], ("раньше", "before")
        else:
            continue
        for other in others[:1]:
            values = {"heading": section.heading.title, "other": other.heading.title}
            span = heading_span(loaded.source, section.heading.node)
            yield Diagnostic(RULE, loaded.source, span, values | {"side_ru": sides[0], "side_en": sides[1]})


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
