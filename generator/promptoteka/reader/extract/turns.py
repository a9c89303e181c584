"""Who speaks in a paragraph of the FAQ: markers such as `Q:` and `**Ответ:**`, and questions that are merely bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from promptoteka.languages import vocabulary

Speaker = Literal["question", "answer"]

_EMOJI = r"(?:[^\w\s*_`\[(<>#~-]+\s*)?"


def _marker(words: Sequence[str], stop: str) -> re.Pattern[str]:
    """`Q:`, `**Q1:**`, `❓ **Вопрос 2.**`; a letter by itself is a marker in upper case only."""
    names = "|".join(word if len(word) == 1 else f"(?i:{word})" for word in words)
    return re.compile(
        rf"{_EMOJI}(?P<bold>\*\*|__|\*|_)?(?:{names})(?:\s*№?\s*\d{{1,2}})?\s*(?P<closed>(?P=bold))?\s*"
        rf"(?::|{stop}(?=[\s*_]))\s*(?(closed)|(?P<closed_behind>(?P=bold))?)[:\s]*"
    )


_MARKERS: Final[dict[Speaker, re.Pattern[str]]] = {
    "question": _marker(vocabulary.words("question_markers"), "[.)]"),
    "answer": _marker(vocabulary.words("answer_markers"), "[.]"),
}
_BOLD = re.compile(rf"{_EMOJI}(?P<bold>\*\*|__)(?P<text>(?:(?!(?P=bold)).)+)(?P=bold)[\s:]*(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, an answer, or text of neither, without its marker."""

    speaker: Speaker | None
    text: str
    is_marked: bool = False
    start: int = 0
    """Where it begins in its paragraph, with its marker."""
    end: int = 0
    """Where its first line ends."""


def marked_turns(paragraph: str, *, has_question: bool) -> list[Turn]:
    """The turns that markers open, at the paragraph's start and, where a colon follows them, at its lines.

    An answer needs a question, before or in the paragraph.
    """
    turns: list[tuple[Speaker | None, list[str], int]] = []
    position = 0
    for line in paragraph.split("\n"):
        speaker = _speaker(line, has_question, is_first=not turns)
        has_question = has_question or speaker == "question"
        if speaker or not turns:
            turns.append((speaker, [], position))
        turns[-1][1].append(line)
        position += len(line) + 1
    return [
        Turn(speaker, _said(speaker, "\n".join(lines)), speaker is not None, start, start + len(lines[0].rstrip()))
        for speaker, lines, start in turns
    ]


def lone_answers(paragraph: str) -> Iterator[tuple[int, int]]:
    """Start and end of the lines that a marker of an answer opens; for a paragraph in which nobody asks."""
    position = 0
    for line in paragraph.split("\n"):
        marker = _MARKERS["answer"].match(line.lstrip())
        if marker and ":" in marker[0]:
            yield position + len(line) - len(line.lstrip()), position + len(line.rstrip())
        position += len(line) + 1


def bold_turns(paragraph: str, *, is_led: bool) -> list[Turn]:
    """A bold question with what follows it, or nothing. `is_led`: blocks follow, which could be its answer."""
    bold = _BOLD.fullmatch(paragraph)
    if bold and (_asks(bold["text"]) or (is_led and not bold["rest"])):
        rest = bold["rest"]
        return [Turn("question", bold["text"].strip()), *([Turn("answer", _said("answer", rest))] if rest else [])]
    return [Turn("question", paragraph)] if is_led and _asks(paragraph) else []


def question(written: str) -> str:
    """A question without its marker, and without the bold around all of it."""
    return _said("question", written)


def _speaker(line: str, has_question: bool, *, is_first: bool) -> Speaker | None:
    for speaker, marker in _MARKERS.items():
        found = marker.match(line)
        if found and (is_first or ":" in found[0]) and (has_question or speaker == "question"):
            return speaker
    return None


def _asks(text: str) -> bool:
    return text.rstrip("*_: ").endswith("?")


def _said(speaker: Speaker | None, written: str) -> str:
    text = written.strip()
    if speaker and (found := _MARKERS[speaker].match(text)):
        text = text[found.end() :].rstrip()
        bold = None if found["closed"] or found["closed_behind"] else found["bold"]
        if bold and bold in text:
            text = text.removesuffix(bold).rstrip() if text.endswith(bold) else f"{bold}{text}"
    whole = _BOLD.fullmatch(text) if speaker == "question" else None
    return whole["text"].strip() if whole and not whole["rest"] else text
