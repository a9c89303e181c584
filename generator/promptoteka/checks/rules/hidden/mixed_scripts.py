"""A word mixes letters of several alphabets that look alike.

Latin `c` and Cyrillic `с` cannot be told apart by eye, nor can the letters of Greek, Armenian and other alphabets that
Unicode's table of confusables has. Such a word comes of a keyboard left in the other layout, or is
made on purpose to look like another one. Searching does not find it, and a model reads it as a different word. The
message names the letters that are out of place, and the help the word that was meant.

Words that are joined openly pass: `IT-отдел`, `SQLите`, `HTTPшный`. So does a word of which no reading in one alphabet can
be made. In a prompt, and in what its fields offer, it is an error: `lookalike-in-prompt`.

## Example

```text
Напиши cлово      (the first letter of the second word is Latin)
```

## Instead

```text
Напиши слово
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Rule, Severity, Source
from promptoteka.checks.rules.hidden.base import lookalikes

RULE = Rule(
    "PL029",
    "mixed-scripts",
    Severity.WARNING,
    "The word `{word}` mixes alphabets: {letters}",
    "Type it anew in one alphabet: `{should}`",
)


def check(source: Source) -> Iterator[Diagnostic]:
    return lookalikes(RULE, source)


ENTRY = Entry(RULE, __doc__, text=check)
