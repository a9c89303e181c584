"""The list of the words that occur in the library: a browser looks there before it asks the engine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final

from promptoteka.model.files import File
from promptoteka.search.words import stem

WORDS_IN_FILE: Final = 250
"""About 2 KB compressed."""
BESIDE: Final = "="
NOTHING: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


def stems_of(texts: Iterable[Iterable[tuple[str, int]]], lang: str) -> set[str]:
    return {stem(word, lang) for counts in texts for word, _ in counts}


def listed(
    texts: Iterable[Iterable[tuple[str, int]]], lang: str, beside: Mapping[str, Sequence[str]] = NOTHING
) -> Iterator[File]:
    """The list of the words that occur, from how often each text has each: `words/<beginning>.txt`.

    Of all forms of a word the most frequent one stands in the list. A file holds the words whose stems stand, in the
    order of the alphabet, between its beginning and that of the next file; in lines: words of one text, of two and
    three, of four to seven … texts. After a line with `=` alone stands what is `beside` them:
    `злой=сердитый,рассерженный`.
    """
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spread: Counter[str] = Counter()
    for counts in texts:
        for word, count in counts:
            forms[stem(word, lang)][word] += count
        spread.update({stem(word, lang) for word, _ in counts})
    entries = {stem(word, lang): f"{word}={','.join(others)}" for word, others in beside.items()}
    for beginning, stems_in_file in _files(sorted({*forms, *entries})).items():
        lines: defaultdict[int, list[str]] = defaultdict(list)
        for found in stems_in_file:
            if found in forms:
                lines[spread[found].bit_length()].append(
                    min(forms[found], key=lambda word: (-forms[found][word], word))
                )
        text = "\n".join(" ".join(lines[bits]) for bits in range(1, max(lines, default=0) + 1))
        if also := " ".join(entries[found] for found in stems_in_file if found in entries):
            text = f"{text}\n{BESIDE}\n{also}"
        yield File(f"words/{beginning}.txt", text.encode())


def _files(ordered: Iterable[str]) -> dict[str, list[str]]:
    """Stems by the name of their file. Those that share two letters share a file: so do a stem and its word's forms."""
    files: dict[str, list[str]] = {}
    current: list[str] = []
    for letters, group in groupby(ordered, key=lambda found: found[:2]):
        alike = list(group)
        if not current or len(current) + len(alike) > WORDS_IN_FILE:
            current = files[_name(letters)] = []
        current += alike
    return files


def _name(letters: str) -> str:
    """`43f-440`: no letters in it that a file system may write in another way."""
    return "-".join(f"{ord(letter):x}" for letter in letters)
