"""What stands beside the words of a library: others that stand for them, and words that tell nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from promptoteka.languages import FALLBACK, language
from promptoteka.search.words import PREFIX, is_unspaced, pairs, stem, words

Group = Sequence[str]
MOST: Final = 6
"""Words that stand in for one."""
FORMS: Final = 3
SHORTEST: Final = 4
"""Of a word in a language that the index has no stems of: how many forms stand in, and the letters that they share."""


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
    known = ((code, group) for code in dict.fromkeys((lang, *sorted(spoken))) for group in language(code).synonyms)
    for code, group in chain(((lang, group) for group in own), known):
        members = [word for one in group for word in words(one, lang)]
        occurring = dict.fromkeys(chain.from_iterable(_forms(word, lang, code, ordered) for word in members))
        for word in members:
            others = [one for one in occurring if stem(one, lang) != stem(word, lang)]
            if others:
                found.setdefault(keys.setdefault(stem(word, lang), word), {}).update(dict.fromkeys(others))
    return {word: tuple(others)[:MOST] for word, others in found.items()}


def _minor(code: str) -> Iterator[str]:
    yield from language(code).search.asides
    yield from sorted(language(code).stop_words)


def _forms(word: str, lang: str, code: str, ordered: Sequence[str]) -> Sequence[str]:
    """The word, if it would be found: by its stem, a longer one by its beginning, a run without spaces by its pairs.

    Words of another language, `code`, are no stems in an index of `lang`: then those that do occur of its forms.
    """
    if is_unspaced(word):
        return [word] if all(_beginning(pair, ordered) for pair in pairs(word)) else []
    found = stem(word, lang)
    same = _beginning(found, ordered)
    if same and (len(found) >= PREFIX or same[0] == found):
        return [word]
    own = stem(word, code)
    return _beginning(own, ordered)[:FORMS] if code != lang and len(own) >= SHORTEST else []


def _beginning(letters: str, ordered: Sequence[str]) -> Sequence[str]:
    """The stems that begin so."""
    return ordered[bisect_left(ordered, letters) : bisect_right(ordered, f"{letters}\U0010ffff")]
