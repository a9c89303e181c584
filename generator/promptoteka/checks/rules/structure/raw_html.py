"""HTML stands in the text.

A tag is shown as it is typed, since what strangers write must not run in a reader's browser. Only `<br>` is a line break,
`<b>`, `<strong>`, `<i>` and `<em>` are emphasis, and of a `<span>` its text is left. Markdown says the rest with less: a list, a
table, a heading. Write a tag that is to be seen in back-ticks. What stands in a quote is the prompt's own (`<context>`) and
is left alone.

## Example

```markdown
Read it <u>twice</u>.
```

## Instead

```markdown
Read it **twice**.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source, Span
from promptoteka.model.diagnostics import Findings
from promptoteka.reader.frontmatter.reader import bounds
from promptoteka.reader.markdown.markup import NAMES
from promptoteka.text.code import code_ranges
from promptoteka.text.ranges import inside

RULE: Final = Rule(
    "PL213",
    "raw-html",
    Severity.WARNING,
    "HTML is shown as it is typed: {tags}; lines {lines}",
    "Write it in Markdown, or in back-ticks if the tag itself is to be seen",
)
_TAG: Final = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:\s[^<>]*)?/?)>")
_READ: Final = {"br", *NAMES}
_ATTRIBUTE: Final = re.compile(r"\s[\w-]+\s*=")


def check(source: Source) -> Iterator[Diagnostic]:
    """Elements that are closed, and tags with attributes: `<name>` alone may be anything."""
    if "</" not in source.text and "=" not in source.text and "/>" not in source.text:
        return
    tags = [tag for tag in _TAG.finditer(source.text) if tag["name"].lower() not in _READ]
    if not tags:
        return
    code = list(code_ranges(source))
    comments = list(_comments(source.text, code))
    body = _body(source)
    tags = [
        tag
        for tag in tags
        if tag.start() >= body
        and not inside(code, tag.start())
        and not inside(comments, tag.start())
        and not _is_quoted(source, tag.start())
    ]
    closed = {tag["name"].lower() for tag in tags if tag["close"]}
    tags = [tag for tag in tags if tag["name"].lower() in closed or _is_whole(tag)]
    if tags:
        lines = dict.fromkeys(str(source.position(tag.start())[0]) for tag in tags)
        names = dict.fromkeys(f"`<{tag['name']}>`" for tag in tags)
        yield Diagnostic(RULE, source, Span(*tags[0].span()), {"tags": ", ".join(names), "lines": ", ".join(lines)})


def _is_whole(tag: re.Match[str]) -> bool:
    return tag["rest"].endswith("/") or _ATTRIBUTE.match(tag["rest"]) is not None


def _is_quoted(source: Source, offset: int) -> bool:
    line = source.position(offset)[0] - 1
    return source.lines[line].lstrip(" \t-*+").startswith(">")


def _body(source: Source) -> int:
    """Where the text begins, behind the front matter."""
    _, closing = bounds(source, Findings(source))
    return 0 if closing is None else source.offset(closing + 1)


def _comments(text: str, code: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start)) >= 0:
        if inside(code, start):
            end = start + 1
        else:
            end = close + len("-->")
            yield start, end


ENTRY = Entry(RULE, __doc__, text=check)
