"""Stems of words by the language of the text they stand in."""

from __future__ import annotations

from functools import cache

from promptoteka.languages.language import FALLBACK, language
from promptoteka.text import stems


def algorithms(lang: str) -> tuple[str, str]:
    """Names of Snowball's algorithms: for the language's own words, and for those in plain Latin letters, which are
    English in a language of another script."""
    profile = language(lang).profile
    latin = profile if "LATIN" in profile.scripts else language(FALLBACK).profile
    return profile.stemmer, latin.stemmer


def stem(word: str, lang: str) -> str:
    """The stem of a word in any case; in a language of another script, a word in plain Latin letters is English."""
    own, latin = algorithms(lang)
    return stems.stem(word, latin if word.isascii() else own)


@cache
def stop_stems(lang: str) -> frozenset[str]:
    """Stems of the words that tell nothing of what a text is about: the language's own, and the English ones."""
    words = language(lang).stop_words | language(FALLBACK).stop_words
    return frozenset(stem(word, lang) for word in words)
