"""What stands beside the words of a library: words that may be asked for in their place, and words that tell nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from promptoteka.languages import FALLBACK, language
from promptoteka.search.words import PREFIX, is_unspaced, pairs, stem, words

Group = Sequence[str]
MOST: Final = 6
"""Words that stand in for one."""


def beside(
    stems: Collection[str], lang: str, spoken: Iterable[str] = (), own: Iterable[Group] = ()
) -> Mapping[str, tuple[str, ...]]:
    """By word, those that stand in for it and occur; none of a word that tells nothing of what is asked for.

    `stems` are those that occur in an index of `lang`, `spoken` the languages of its texts; `own` are the library's
    own groups.
    """
    ordered = sorted(stems)
    found: dict[str, dict[str, None]] = {}
    keys: dict[str, str] = {}
    for code in dict.fromkeys((lang, FALLBACK)):
        for word in chain.from_iterable(words(one, lang) for one in _minor(code)):
            found.setdefault(keys.setdefault(stem(word, lang), word), {})
    known = (language(code).synonyms for code in dict.fromkeys((lang, *sorted(spoken))))
    for group in chain(own, *known):
        members = [word for one in group for word in words(one, lang)]
        occurring = [word for word in members if _occurs(word, lang, ordered)]
        for word in members:
            others = [one for one in occurring if stem(one, lang) != stem(word, lang)]
            if others:
                found.setdefault(keys.setdefault(stem(word, lang), word), {}).update(dict.fromkeys(others))
    return {word: tuple(others)[:MOST] for word, others in found.items()}


def _minor(code: str) -> Iterator[str]:
    yield from language(code).search.asides
    yield from sorted(language(code).stop_words)


def _occurs(word: str, lang: str, ordered: Sequence[str]) -> bool:
    """Whether a word would be found: by its stem, a longer one by its beginning, a run without spaces by its pairs."""
    if is_unspaced(word):
        return all(_begins(pair, ordered) for pair in pairs(word))
    found = stem(word, lang)
    if len(found) >= PREFIX:
        return _begins(found, ordered)
    at = bisect_left(ordered, found)
    return at < len(ordered) and ordered[at] == found


def _begins(letters: str, ordered: Sequence[str]) -> bool:
    at = bisect_left(ordered, letters)
    return at < len(ordered) and ordered[at].startswith(letters)
