"""Text was left in the script of another language.

The title, the category, tags, headings, and prompts outside fences are looked at for words in a script that the article's
language is not written in. Latin passes everywhere: names and code are written in it. A single letter passes, too. There is
one message a group of translations: it shows the first word and counts the others.

## Example

```yaml
lang: ru
tags: [договор, 계약]
```

## Instead

```yaml
lang: ru
tags: [договор, аренда]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Loaded, Rule, Severity, Span
from promptoteka.checks.rules.translations.base import others, translated
from promptoteka.languages import CODES, language
from promptoteka.model.article import Article
from promptoteka.text.fences import fenced
from promptoteka.text.scripts import script

RULE = Rule(
    "PL804",
    "foreign-script",
    Severity.NOTE,
    "“{word}” is in the script of another language than the article (`{lang}`); such words: {count}{others}",
    "Translate it, or put it into a fence if it is to stay",
)

_FOREIGN_WORD: Final = re.compile(r"[^\W\d_\u0000-\u024f]{2,}")
_EVERYWHERE: Final = "LATIN"


def check(library: Library) -> Iterator[Diagnostic]:
    alone = {loaded.source.path: loaded for loaded in library.articles if loaded.is_legible}
    for group in translated(library):
        yield from _of_group([alone.pop(loaded.source.path) for loaded in group])
    for loaded in alone.values():
        yield from _of_group([loaded])


def _of_group(group: list[Loaded]) -> Iterator[Diagnostic]:
    found = [(loaded, words) for loaded in group if (words := list(_words(loaded.article)))]
    if found:
        (first, words), *rest = found
        values = {
            "word": words[0],
            "lang": first.article.lang,
            "count": len(words),
            "others": others(loaded for loaded, _ in rest),
        }
        yield Diagnostic(RULE, first.source, _place(first, words[0]), values)


def _words(article: Article) -> Iterator[str]:
    """The words in the script of another language, in the order of the article."""
    if article.lang not in CODES:
        return
    foreign = _foreign_scripts(article.lang)
    for text in dict.fromkeys(_texts(article)):
        for word in _FOREIGN_WORD.findall(text) if not text.isascii() else ():
            if script(word[0]) in foreign and script(word[1]) in foreign:
                yield word


def _texts(article: Article) -> Iterator[str]:
    yield from (article.title, article.category or "", *article.tags, article.heading or "")
    for section in article.sections:
        yield section.title
        yield from (title for _, title, _ in section.headings)
    for prompt in article.prompts:
        yield prompt.label
        lines = prompt.text.split("\n")
        yield "\n".join(line for line, is_code in zip(lines, fenced(lines), strict=False) if not is_code)


@lru_cache
def _foreign_scripts(lang: str) -> frozenset[str]:
    """The scripts of the other languages that the language is not written in."""
    known = {script for code in CODES for script in language(code).profile.scripts}
    return frozenset(known.difference(language(lang).profile.scripts) - {_EVERYWHERE})


def _place(loaded: Loaded, word: str) -> Span:
    at = loaded.source.text.find(word)
    return Span(at, at + len(word)) if at >= 0 else loaded.source.line_span(0)


ENTRY = Entry(RULE, __doc__, library=check)
