"""How a heading or a label meets the vocabulary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from promptoteka.languages.language import CODES, FALLBACK, language
from promptoteka.languages.schema import Unit, Words
from promptoteka.text.nearest import Nearest
from promptoteka.text.scripts import scripts

_SYMBOL = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff]"
)
_EMOJI = (
    rf"(?:[#*0-9]\ufe0f?\u20e3|{_SYMBOL}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*(?:[\U000e0020-\U000e007f]+)?"
    rf"(?:\u200d{_SYMBOL}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*)*)"
)
_LEADING_EMOJI = re.compile(rf"\s*({_EMOJI}(?:\s*{_EMOJI})*)\s*")
_EMOJI_RUN = re.compile(rf"{_EMOJI}(?:\s*{_EMOJI})*")
_BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
NAME_FOLLOWS = re.compile(r"\s*[:：]\s*|\s+[—–-]\s+|\s+(?=[«“„\"])|\s*(?=[「『《])")
"""What parts a section's heading from a name of its own: a colon, a dash, or the quotation mark that opens the name."""
MINUTES: Final[Mapping[Unit, float]] = {
    "second": 1 / 60,
    "minute": 1,
    "hour": 60,
    "day": 60 * 8,
    "week": 60 * 8 * 5,
    "month": 60 * 8 * 20,
    "year": 60 * 8 * 240,
}
"""In a unit of working time."""
_LONGEST = 200
"""Characters of a heading or label; what is longer is none that is known."""
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_ELIDED = str.maketrans("", "", "'’;.")


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in the vocabulary: its key, and the languages in which it is one."""

    key: str
    langs: tuple[str, ...]


Index = Mapping[str, Match]


@cache
def _index(kind: str, codes: tuple[str, ...]) -> Index:
    """By name in its normal form, what it is; of names that languages use in different senses, the first sense."""
    index: dict[str, Match] = {}
    for code in codes:
        names: Mapping[str, Words] = getattr(language(code).vocabulary, kind)
        for key, words in names.items():
            for name in words:
                known = index.get(name)
                if known is None:
                    index[name] = Match(key, (code,))
                elif known.key == key and code not in known.langs:
                    index[name] = Match(key, (*known.langs, code))
    return index


def spoken(lang: str | None) -> tuple[str, ...]:
    """The languages whose words a text in `lang` may use: its own, then English; every one where nobody knows it."""
    return (lang, FALLBACK) if lang in CODES and lang != FALLBACK else (FALLBACK,) if lang == FALLBACK else CODES


@lru_cache(maxsize=4096)
def split_emoji(text: str) -> tuple[str | None, str]:
    """The emoji that `text` opens with, or None, and the rest; trailing emoji are dropped.

    A text of emoji alone stays as it is.
    """
    opening = _LEADING_EMOJI.match(text)
    rest = text[opening.end() if opening else 0 :].strip()
    if not rest[-1:].isascii() and (runs := list(_EMOJI_RUN.finditer(rest))) and runs[-1].end() == len(rest):
        rest = rest[: runs[-1].start()].rstrip()
    if not rest:
        return None, text.strip()
    return (opening[1] if opening else None), rest


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """The form in which names are compared: NFKC, folded case, ё = е, letters and digits only, no leading number."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").translate(_ELIDED)
    words = _NOT_ALPHANUMERIC.sub(" ", folded).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].isdecimal() else words)


def section(heading: str, lang: str | None = None) -> Match | None:
    return _find("sections", heading, lang)


def prompt_id(heading: str, lang: str | None = None) -> str | None:
    return _key("prompts", heading, lang)


def side(heading: str, lang: str | None = None) -> Literal["before", "after"] | None:
    found = _key("sides", heading, lang)
    return None if found is None else "before" if found == "before" else "after"


def fact_key(label: str, lang: str | None = None) -> str | None:
    return _key("facts", label, lang)


def rating_key(label: str, lang: str | None = None) -> str | None:
    return _key("ratings", label, lang)


def block_kind(label: str, lang: str | None = None) -> str | None:
    return _key("blocks", label, lang)


def nearest_section(heading: str, lang: str | None, nearest: Nearest) -> str | None:
    """The known section name that `heading` nearly is, or None."""
    for form in _forms(heading):
        if len(form) > 3 and (close := nearest.to(form, _index("sections", spoken(lang)), 0.82)):
            return close[:1].upper() + close[1:]
    return None


def nearest_label(label: str, lang: str | None, nearest: Nearest) -> str | None:
    """The known name of a fact or rating in the language that `label` nearly is, or None; also where it is one."""
    own = (lang,) if lang in CODES else spoken(lang)
    names = [*_index("facts", own), *_index("ratings", own)]
    for form in _forms(label):
        if len(form) > 4 and (close := nearest.to(form, names, 0.86)):
            return close
    return None


@lru_cache(maxsize=4096)
def _forms(heading: str) -> tuple[str, ...]:
    """Readings of a heading, likeliest first: without its brackets, whole, before the colon, in the brackets."""
    if len(heading) > _LONGEST:
        return ()
    bare = _BRACKETED.sub(" ", heading)
    readings = (bare, heading, NAME_FOLLOWS.split(bare, maxsplit=1)[0], *_BRACKETED.findall(heading))
    return tuple(dict.fromkeys(normal(reading) for reading in readings))


@lru_cache(maxsize=4096)
def _find(kind: str, heading: str, lang: str | None) -> Match | None:
    index = _index(kind, spoken(lang))
    return next((index[form] for form in _forms(heading) if form in index), None)


def _key(kind: str, heading: str, lang: str | None) -> str | None:
    found = _find(kind, heading, lang)
    return found.key if found else None


@cache
def words(name: str, lang: str | None = None) -> tuple[str, ...]:
    """The words under a name of the vocabulary (`question_markers`) that a text in `lang` may use, each once."""
    return tuple(dict.fromkeys(word for code in spoken(lang) for word in getattr(language(code).vocabulary, name)))


def units() -> Iterator[tuple[Unit, Words]]:
    """Units of time with their names in every language."""
    return ((unit, names) for code in CODES for unit, names in language(code).vocabulary.units.items())


def role_patterns(place: Literal["opening", "anywhere"]) -> Iterator[str]:
    """Regular expressions of the sentences that say who the assistant is, of every language."""
    return (pattern for code in CODES for pattern in getattr(language(code).vocabulary.roles, place))


def script_language(text: str, default: str) -> str:
    """The language that a text's letters speak for: `default` or the fallback where they are theirs, else the one of
    the fewest scripts (Chinese before Japanese), else the first."""
    letters = scripts(text)
    others = sorted(CODES, key=lambda code: len(language(code).profile.scripts))
    ordered = dict.fromkeys((default, FALLBACK, *others))
    written = {code: sum(letters[script] for script in language(code).profile.scripts) for code in ordered}
    return max(ordered, key=lambda code: written[code])


def is_written_in(text: str, lang: str) -> bool:
    """Whether most letters of a text are of a script of the language; yes for a language that is not known."""
    if lang not in CODES:
        return True
    letters = scripts(text)
    own = sum(letters[script] for script in language(lang).profile.scripts)
    return own * 3 >= letters.total() > 0 or 0 < own >= max(letters.values(), default=0)


def is_unspaced(word: str) -> bool:
    """Whether a word is written without spaces around it: Chinese, Japanese, Korean."""
    return any(unicodedata.category(letter) == "Lo" for letter in word)
