"""A word mixes Latin and Cyrillic letters that look alike.

Latin `c` and Cyrillic `с` cannot be told apart by eye. Such a word comes of a keyboard left in the other layout, or is
made on purpose to look like another one. Searching does not find it, and a model reads it as a different word. The
message names the letters that are out of place, and the help the word that was meant.

Words that are joined openly pass: `IT-отдел`, `SQLите`, `HTTPшный`. So does a word of which no reading in one alphabet can
be made.

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

import re
from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Phrase, Rule, Severity, Source, Span

RULE = Rule(
    "PL029",
    "mixed-scripts",
    Severity.WARNING,
    "The word `{word}` mixes Latin and Cyrillic: {letters}",
    "Type it anew in one alphabet: `{should}`",
)

_LATIN, _CYRILLIC = "A-Za-zÀ-ÖØ-öø-ɏ", "Ѐ-ԯ"
_BORDER = re.compile(f"[{_LATIN}](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))")
_WORD = re.compile(f"[{_LATIN}{_CYRILLIC}]+")
_LETTER = re.compile(f"[{_LATIN}{_CYRILLIC}]")
_IS_CYRILLIC = re.compile(f"[{_CYRILLIC}]")
_JOINED = re.compile(f"(?:[{_LATIN}]{{3,}}|[A-Z]{{2,}})[{_CYRILLIC}]+")
"""A Latin word or abbreviation with a Russian ending: honest, whatever its letters look like."""
_ESCAPES = "\\%"
_TO_CYRILLIC = dict(zip("aceopxykmtëABEKMHOPCTXYË", "асеорхукмтёАВЕКМНОРСТХУЁ", strict=True))
_TO_LATIN = dict(zip("асеорхукмтіѕјһԁԛԝАВЕКМНОРСТХУІЅЈԚԜ", "aceopxykmtisjhdqwABEKMHOPCTXYISJQW", strict=True))
_LETTERS_SHOWN = 3
_LONGEST = 60
_AROUND = 100


def check(source: Source) -> Iterator[Diagnostic]:
    text = source.text
    end = 0
    for border in _BORDER.finditer(text) if _IS_CYRILLIC.search(text) else ():
        if border.start() < end:
            continue
        start = border.start()
        while start and _WORD.match(text[start - 1]):
            start -= 1
        word = _WORD.match(text, start)
        end = word.end() if word else border.end()
        if text[start - 1 : start] and text[start - 1] in _ESCAPES:
            start += 1
        if found := _meant(text[start:end], text[max(start - _AROUND, 0) : end + _AROUND]):
            is_range = end - start == 2 and text[start - 1 : start] == "-" == text[end : end + 1]
            if not is_range:
                yield _diagnostic(source, Span(start, end), *found)


def _meant(word: str, around: str) -> tuple[str, list[str]] | None:
    """The word in one alphabet, and the letters that are not of it; None if the word may stand as it is.

    Where both alphabets would do, it is the one that most letters around are of.
    """
    cyrillic = [letter for letter in word if _IS_CYRILLIC.match(letter)]
    latin = [letter for letter in word if not _IS_CYRILLIC.match(letter)]
    is_joined = _JOINED.fullmatch(word) and word[len(latin) :].islower()
    if not cyrillic or not latin or is_joined or len(word) > _LONGEST:
        return None
    readings = [(latin, _TO_CYRILLIC), (cyrillic, _TO_LATIN)]
    possible = [(letters, table) for letters, table in readings if all(letter in table for letter in letters)]
    if not possible:
        return None
    is_latin_text = 2 * len(_IS_CYRILLIC.findall(around)) < len(_LETTER.findall(around))
    letters, table = possible[-1 if is_latin_text else 0]
    return "".join(table.get(letter, letter) for letter in word), letters


def _diagnostic(source: Source, span: Span, should: str, letters: list[str]) -> Diagnostic:
    each = list(dict.fromkeys(letters))
    more = " …" if len(each) > _LETTERS_SHOWN else ""
    listed = ", ".join(f"`{letter}` (U+{ord(letter):04X})" for letter in each[:_LETTERS_SHOWN]) + more
    script = "cyrillic" if _IS_CYRILLIC.match(each[0]) else "latin"
    values = {
        "word": source.text[span.start : span.end],
        "should": should,
        "letters": Phrase(f"problem.script.{script}", {"letters": listed}),
    }
    return Diagnostic(RULE, source, span, values)


ENTRY = Entry(RULE, __doc__, text=check)
