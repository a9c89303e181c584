"""Words as the search knows them: how a text is cut into them, what their forms have in common.

The browser does the same to a query (theme/assets/js/search/words.js), to the letter: a test compares the two. What it
has to know of a language stands in the index (`rules`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Final

from promptoteka.languages import CODES, language, stems

END: Final = "_"
"""Ends a stem in the index: a query that ends with it finds that stem alone, one without it all that begin so."""
PREFIX: Final = 5
"""Letters of a stem that finds words derived from it, too: анализ, анализировать. A shorter one would find too much."""
PAIR: Final = 2
"""Letters of a term where nothing tells words apart."""

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_HALF_WIDTH = re.compile(r"[\uff66-\uff9f]+")
_FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_KATAKANA: Final = r"\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
_HAN: Final = r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""With Hiragana: endings of words that begin in Han."""
_HANGUL: Final = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_UNSPACED: Final = f"{_KATAKANA}{_HAN}{_HANGUL}"
_WORD = re.compile(rf"[{_KATAKANA}]+|[{_HAN}]+|[{_HANGUL}]+|[^\W_{_UNSPACED}]+")
_STARTS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_ANY_MARK: Final = r"[\u0300-\u036f]"
_MARK = re.compile(_ANY_MARK)


def visible(text: str) -> str:
    """Without characters that nobody sees, and composed."""
    return unicodedata.normalize("NFC", _HALF_WIDTH.sub(_compatible, _INVISIBLE.sub("", text)))


def fold(text: str, lang: str) -> str:
    """Lower case; of marks above letters those alone that make another letter in the language."""
    if text.isascii():
        return text.lower()
    shown = _FULL_WIDTH.sub(_compatible, visible(text)).lower()
    return unicodedata.normalize("NFC", _needless_marks(lang).sub("", unicodedata.normalize("NFD", shown)))


def words(text: str, lang: str) -> list[str]:
    """The runs of letters and digits, folded; Chinese, Japanese and Korean ones by themselves."""
    return _WORD.findall(fold(text, lang))


def places(text: str, lang: str) -> Iterator[tuple[int, str]]:
    """The words of a visible text as the index has them, with the places where they begin: where nothing tells words
    apart, every two letters that stand side by side, and the last one."""
    for found in _WORD.finditer(text):
        run, start = found[0], found.start()
        if _STARTS_UNSPACED.match(run):
            yield from ((start + at, run[at : at + PAIR]) for at in range(len(run)))
        else:
            yield start, next(iter(words(run, lang)), "")


def is_unspaced(run: str) -> bool:
    """Whether nothing tells the words of a run apart."""
    return _STARTS_UNSPACED.match(run) is not None


def pairs(run: str) -> list[str]:
    """Every two letters of a run that stand side by side; a single one by itself."""
    return [run[at : at + PAIR] for at in range(max(len(run) - 1, 1))]


@lru_cache(maxsize=131_072)
def stem(word: str, lang: str) -> str:
    """What the forms of a folded word have in common, without marks."""
    before, after = _changes(lang)
    stemmed = _rewritten(stems.stem(_rewritten(word, before), lang), after)
    if stemmed.isascii():
        return stemmed
    return unicodedata.normalize("NFC", _MARK.sub("", unicodedata.normalize("NFD", stemmed)))


def rules(lang: str) -> dict[str, Any]:
    """What a browser has to know of a language to cut and to stem as the index does, and of keyboards."""
    search = language(lang).search
    own, latin = stems.algorithms(lang)
    keyboards = (language(code).search.keyboard for code in CODES)
    return {
        "letters": search.letters,
        "own": own,
        "latin": latin,
        "before": search.before,
        "after": search.after,
        "keyboards": [keys for keys in keyboards if keys],
        "sounds": {letter: latin for code in CODES for letter, latin in language(code).search.latin.items()},
    }


def _compatible(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


_Changes = tuple[tuple[re.Pattern[str], str], ...]


@cache
def _changes(lang: str) -> tuple[_Changes, _Changes]:
    """What is rewritten in a word before it is stemmed, and in its stem."""
    search = language(lang).search
    before, after = (
        tuple((re.compile(pattern), replacement) for pattern, replacement in changes)
        for changes in (search.before, search.after)
    )
    return before, after


def _rewritten(word: str, changes: _Changes) -> str:
    for pattern, replacement in changes:
        word = pattern.sub(replacement, word)
    return word


@cache
def _needless_marks(lang: str) -> re.Pattern[str]:
    """Marks on decomposed letters, but for the letters of the language that have one: `й`, `ü`."""
    bases: defaultdict[str, str] = defaultdict(str)
    for letter in language(lang).search.letters:
        base, mark = tuple(unicodedata.normalize("NFD", letter))
        bases[mark] += base
    kept = "|".join(f"(?<=[{letters}]){mark}" for mark, letters in bases.items())
    return re.compile(f"(?!{kept}){_ANY_MARK}" if kept else _ANY_MARK)
