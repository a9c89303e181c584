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

from promptoteka.checks.rules.base import Diagnostic, Edit, Entry, Loaded, Phrase, Rule, Severity, TextPage
from promptoteka.reader.frontmatter import text_keys

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
_PARAMETER_TEXTS = ("label", "help", "options", "default")


def check(read: Loaded | TextPage) -> Iterator[Diagnostic]:
    places = read.spans.front_matter if isinstance(read, Loaded) else read.front_matter
    for key, scalars in places.values.items():
        for scalar in scalars if _is_text(key) else ():
            kind = None if scalar.is_quoted else _kind(scalar.text)
            if kind:
                values = {"key": key, "text": scalar.text, "kind": Phrase(f"problem.scalar.{kind}")}
                yield Diagnostic(RULE, read.source, scalar.span, values)


def _is_text(key: str) -> bool:
    """Whether a text is due where a key stands."""
    return key in text_keys() or (key.startswith("params.") and key.rpartition(".")[2] in _PARAMETER_TEXTS)


def _kind(text: str) -> str | None:
    """What other programs take a text for."""
    if _READS_THE_SAME.fullmatch(text):
        return None
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(text)), None)


def repair(found: Diagnostic) -> Iterator[Edit]:
    span = found.span
    yield Edit(span, f'"{found.source.text[span.start : span.end]}"')


ENTRY = Entry(RULE, __doc__, file=check, repair=repair)
