"""A text of the front matter stands without quotes and looks like something else.

YAML takes unquoted `no`, `yes`, `on` and `off` for truth values, `12:30`, `1.10`, `0123` and `1e3` for numbers, `2026-01-15`
for a date. Here the text stays as it was typed; editors, GitHub and other programs that read the same file would get
`false`, `750`, `1.1`, `83`. Numbers that read the same either way, such as `2026`, pass. The repair puts quotes.

## Example

```yaml
title: 12:30
params:
  "urgent":
    options: [yes, no]
```

## Instead

```yaml
title: "12:30"
params:
  "urgent":
    options: ["yes", "no"]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Phrase, Rule, Severity, Source
from promptoteka.reader import frontmatter

RULE = Rule(
    "PL112",
    "surprising-scalar",
    Severity.WARNING,
    "`{key}`: without quotes, `{text}` is {kind} to other programs",
    'Quote it: `"{text}"`',
)

_KINDS = (
    (re.compile(r"yes|no|on|off|true|false|y|n", re.IGNORECASE), "boolean"),
    (re.compile(r"Null|NULL"), "null"),
    (re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?"), "date"),
    (
        re.compile(
            r"[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9][0-9_]*"
            r"|(?:[0-9][0-9_]*)?\.?[0-9_]+(?:[eE][-+]?[0-9]+)?|[0-9]+\.|\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
        ),
        "number",
    ),
)
_READS_THE_SAME = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,8}[1-9])?")
_LIKELY = re.compile(
    r"^(?!(?:date|updated|draft|image|lang)[ \t]*:|[ \t]+(?:multiline|required)[ \t]*:)"
    r"(?:.*(?:[:\-][ \t]+|[\[,][ \t]*)|[ \t]+)"
    r"(?:[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[tT]rue|TRUE|[fF]alse|FALSE|Null|NULL|[-+.]*[0-9][^\s,\]]*"
    r"|[-+]?\.\w+)[ \t\r]*(?:[,\]}#]|$)",
    re.MULTILINE,
)
"""A line that may hold such a text: only then is the front matter read once more."""
_BORDER = re.compile(r"^---[ \t\r]*$", re.MULTILINE)


def check(source: Source) -> Iterator[Diagnostic]:
    opening = _BORDER.search(source.text)
    closing = opening and _BORDER.search(source.text, opening.end())
    if not opening or not closing or not _LIKELY.search(source.text, opening.end(), closing.start()):
        return
    for key, span, text in frontmatter.unquoted_texts(source):
        kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(text)), None)
        if kind and not _READS_THE_SAME.fullmatch(text):
            values = {"key": key, "text": text, "kind": Phrase(f"problem.scalar.{kind}")}
            yield Diagnostic(RULE, source, span, values)


def repair(found: Diagnostic) -> Iterator[Edit]:
    span = found.span
    yield Edit(span, f'"{found.source.text[span.start : span.end]}"')


ENTRY = Entry(RULE, __doc__, text=check, repair=repair)
