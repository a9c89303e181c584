"""A prompt is nearly the same as a prompt of another article.

A reader who finds both does not know which to take, and a correction reaches only one of them. Likeness is the share
of runs of three words that two prompts have in common; four fifths and more are reported once, on the later
article.

## Example

`lease-2.md` is a copy of `lease.md` with another title and two words changed in its prompt.

## Instead

Keep one article and let the former address of the other one lead to it (`aliases`), or make its prompt one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from functools import lru_cache
from sys import intern
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, Loaded, Rule, Severity, Source, Span
from promptoteka.checks.rules.catalog.base import folded
from promptoteka.model.article import Prompt
from promptoteka.reader.spans import Body, PromptSpans

RULE = Rule(
    "PL704",
    "near-duplicate-prompt",
    Severity.WARNING,
    "The prompt “{heading}” is {percent} % the same as “{other_heading}” of {other}",
    "Join the articles, or make the prompt one of its own",
)

_THRESHOLD: Final = 0.8
_FEWEST: Final = 12
"""Words: shorter prompts are alike by chance."""
_RUN: Final = 3
_PERMUTATIONS, _BANDS, _SEED = 160, 32, 42
"""Bands of five: a pair at the threshold is missed three times in a million; whatever they find is compared exactly."""
_MOST: Final = 32
"""Candidates compared for one prompt."""
_WORD = re.compile(r"\w+")


def check(library: Library) -> Iterator[Diagnostic]:
    prompts = [
        (loaded, prompt, body, words)
        for loaded in sorted(library.articles, key=_age)
        for prompt, body in (_prompts(loaded) if loaded.is_legible else ())
        if len(words := _words(prompt.text)) >= _FEWEST
    ]
    if len(prompts) < 2 or prompts[0][0] is prompts[-1][0]:
        return
    reported: set[tuple[str, str]] = set()
    for index, likes in enumerate(_candidates([words for *_, words in prompts])):
        loaded, prompt, body, words = prompts[index]
        others = [other for other in sorted(likes) if prompts[other][0] is not loaded][:_MOST]
        likeness, first = max(((_likeness(words, prompts[other][-1]), -other) for other in others), default=(0.0, 0))
        if likeness >= _THRESHOLD:
            other_loaded, other_prompt, *_ = prompts[-first]
            pair = (loaded.source.path, other_loaded.source.path)
            if pair not in reported:
                reported.add(pair)
                values = {
                    "heading": prompt.label,
                    "percent": int(likeness * 100),
                    "other_heading": other_prompt.label,
                    "other": other_loaded.source.path,
                }
                yield Diagnostic(RULE, loaded.source, _opening(body, loaded.source), values)


def _prompts(loaded: Loaded) -> Iterator[tuple[Prompt, Body]]:
    for section, places in zip(loaded.article.sections, loaded.spans.sections, strict=True):
        for entry, place in zip(section.entries, places.entries, strict=True):
            if isinstance(entry, Prompt) and isinstance(place, PromptSpans):
                yield entry, place.body


def _age(loaded: Loaded) -> tuple[Date, str]:
    return loaded.article.date or Date.max, loaded.source.path


@lru_cache(maxsize=8192)  # `serve` asks again for every prompt at every change
def _words(text: str) -> tuple[str, ...]:
    return tuple(map(intern, _WORD.findall(folded(text).replace("ё", "е"))))


@lru_cache(maxsize=8192)
def _vocabulary(words: tuple[str, ...]) -> list[str]:
    return sorted(set(words))


def _candidates(texts: list[tuple[str, ...]]) -> Iterator[list[int]]:
    """For each text the earlier ones that may be like it: those with nearly the same words."""
    import rensa  # type: ignore[import-untyped]

    sketches = rensa.RMinHash.from_token_sets(list(map(_vocabulary, texts)), _PERMUTATIONS, _SEED)
    index = rensa.RMinHashLSH(_THRESHOLD, _PERMUTATIONS, _BANDS)
    same: dict[tuple[str, ...], int] = {}
    for number, (words, sketch) in enumerate(zip(texts, sketches, strict=True)):
        first = same.setdefault(words, number)
        yield index.query(sketch)
        if first == number:
            index.insert(number, sketch)


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Jaccard's index of the runs of three words."""
    mine, theirs = _runs(one), _runs(other)
    common = len(mine & theirs)
    return common / (len(mine) + len(theirs) - common)


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _opening(body: Body, source: Source) -> Span:
    """The first line of a prompt's text."""
    line = body.text.partition("\n")[0]
    return body.span(len(line) - len(line.lstrip()), len(line.rstrip()), source)


ENTRY = Entry(RULE, __doc__, library=check)
