"""Clean articles, and where their parts stand: what the mutations break."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Final

from promptoteka.languages import vocabulary

PLACEHOLDER: Final = re.compile(r"`\[(?P<label>[^\[\]`,]+)(?P<examples>, [^\[\]`]+)?\]`")
_PROSE = re.compile(r"[A-ZА-ЯЁ][^`\[\]<>*_|]{40,}[.!?]")


@dataclass(frozen=True, slots=True)
class Mutant:
    """An article with one thing broken; `lines` (1-based) are where a report is right, `codes` how codes begin."""

    content: bytes
    lines: frozenset[int]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A prompt: its heading, and its lines from the first of the quote or fence on."""

    heading: int
    first: int
    last: int
    is_quote: bool


@dataclass(frozen=True)
class Clean:
    """A clean article of a library. Lines are 0-based here."""

    path: str
    text: str
    slugs: tuple[str, ...]
    """Addresses of the articles that come before it in the library."""
    noted: frozenset[str]
    """Codes of the notes on it: what they say of a mutant does not count."""

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def body(self) -> int:
        """The line behind the front matter."""
        return self.lines.index("---", 1) + 1

    def key(self, name: str) -> int | None:
        """The line of a key of the front matter."""
        return next((n for n in range(self.body) if self.lines[n].startswith(f"{name}:")), None)

    @cached_property
    def fenced(self) -> frozenset[int]:
        inside, lines = False, set()
        for number, line in enumerate(self.lines):
            is_fence = line.startswith("```")
            if is_fence or inside:
                lines.add(number)
            inside ^= is_fence
        return frozenset(lines)

    def headings(self, level: int, first: int = 0, last: int | None = None) -> list[int]:
        marks = "#" * level + " "
        return [
            number
            for number in range(max(first, self.body), len(self.lines) if last is None else last)
            if self.lines[number].startswith(marks) and number not in self.fenced
        ]

    @cached_property
    def sections(self) -> dict[str, tuple[int, int]]:
        """Heading and end of the sections that the vocabulary knows."""
        at = self.headings(2)
        found = {}
        for first, last in zip(at, [*at[1:], len(self.lines)], strict=True):
            if match := vocabulary.section(title(self.lines[first])):
                found[match.key] = (first, last)
        return found

    @cached_property
    def prompts(self) -> list[Part]:
        start, end = self.sections["solution"]
        headings = self.headings(3, start, end) or [start]
        return [
            part
            for heading, last in zip(headings, [*headings[1:], end], strict=True)
            if (part := self._prompt(heading, last))
        ]

    def _prompt(self, heading: int, end: int) -> Part | None:
        for first in range(heading + 1, end):
            if self.lines[first].startswith(">"):
                last = first
                while self.lines[last].startswith(">"):
                    last += 1
                return Part(heading, first, last, True)
            if first in self.fenced:
                last = next(n for n in range(first + 1, end) if self.lines[n].startswith("```"))
                return Part(heading, first, last + 1, False)
        return None

    @cached_property
    def placeholders(self) -> list[tuple[int, re.Match[str]]]:
        """Placeholders of quoted prompts with their lines, those without a neighbour that could blur the outcome."""
        return [
            (number, found)
            for part in self.prompts
            if part.is_quote
            for number in range(part.first, part.last)
            for found in PLACEHOLDER.finditer(self.lines[number])
        ]

    @cached_property
    def prose(self) -> list[int]:
        """Paragraphs of one line outside of the front matter, fences, quotes and lists."""
        return [
            number
            for number in range(self.body, len(self.lines))
            if number not in self.fenced and _PROSE.fullmatch(self.lines[number])
        ]

    def mutant(
        self, first: int, count: int, written: Iterable[str], *codes: str, lines: Iterable[int] | None = None
    ) -> Mutant:
        """`count` lines from `first` on replaced; a report is right at the first of them, or at `lines` (0-based)."""
        text = "\n".join([*self.lines[:first], *written, *self.lines[first + count :]])
        return Mutant(text.encode(), frozenset(n + 1 for n in ([first] if lines is None else lines)), codes)

    def replaced(self, line: int, written: str, *codes: str, lines: Iterable[int] | None = None) -> Mutant:
        return self.mutant(line, 1, [written], *codes, lines=lines)


def title(heading: str) -> str:
    return str(vocabulary.split_emoji(heading.lstrip("#").strip())[1])


def inside_a_word(line: str, random: Random, letters: str = r"[^\W\d_]") -> int | None:
    """A place between two letters of a long word."""
    words = list(re.finditer(rf"(?<!\w){letters}{{5,}}(?!\w)", line))
    if not words:
        return None
    word = random.choice(words)
    return random.randrange(word.start() + 1, word.end() - 1)
