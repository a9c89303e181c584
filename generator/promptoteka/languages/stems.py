"""Stems of words by the language of the text they stand in."""

from __future__ import annotations

from functools import cache

from promptoteka.languages.language import FALLBACK, language
from promptoteka.text import stems


def stem(word: str, lang: str) -> str:
    """The stem of a word in any case; in a language of another script, a word in plain Latin letters is English."""
    profile = language(lang).profile
    is_foreign = word.isascii() and "LATIN" not in profile.scripts
    return stems.stem(word, language(FALLBACK).profile.stemmer if is_foreign else profile.stemmer)


@cache
def stop_stems(lang: str) -> frozenset[str]:
    """Stems of the words that tell nothing of what a text is about: the language's own, and the English ones."""
    words = language(lang).stop_words | language(FALLBACK).stop_words
    return frozenset(stem(word, lang) for word in words)
