"""Who speaks in a paragraph of the FAQ: markers such as `Q:` and `**Ответ:**`, and questions that are merely bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from promptoteka.languages import CODES, FALLBACK, vocabulary

Speaker = Literal["question", "answer"]

_EMOJI = r"(?:[^\w\s*_`\[(<>#~-]+\s*)?"


def _marker(words: Sequence[str], stop: str) -> re.Pattern[str]:
    """`Q:`, `**Q1:**`, `❓ **Вопрос 2.**`; a letter by itself is a marker in upper case only."""
    names = "|".join(word if len(word) == 1 else f"(?i:{word})" for word in words)
    return re.compile(
        rf"{_EMOJI}(?P<bold>\*\*|__|\*|_)?(?:{names})(?:\s*№?\s*\d{{1,2}})?\s*(?P<closed>(?P=bold))?\s*"
        rf"(?:[:：]|{stop}(?=[\s*_]))\s*(?(closed)|(?P<closed_behind>(?P=bold))?)[:：\s]*"
    )


@cache
def _markers(lang: str | None) -> dict[Speaker, re.Pattern[str]]:
    """What opens a question and an answer in a language. Where that is unknown, a Latin letter is English: others use
    `P`, `R`, `F` and `D`, which open names and lists in English."""
    stops: dict[Speaker, tuple[str, str]] = {
        "question": ("question_markers", "[.)]"),
        "answer": ("answer_markers", "[.]"),
    }
    found = {}
    for speaker, (name, stop) in stops.items():
        english = vocabulary.words(name, FALLBACK)
        known = [
            word
            for word in vocabulary.words(name, lang)
            if lang in CODES or len(word) > 1 or not word.isascii() or word in english
        ]
        found[speaker] = _marker(known, stop)
    return found


_BOLD = re.compile(rf"{_EMOJI}(?P<bold>\*\*|__)(?P<text>(?:(?!(?P=bold)).)+)(?P=bold)[\s:]*(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, an answer, or text of neither, without its marker."""

    speaker: Speaker | None
    text: str
    is_marked: bool = False
    start: int = 0
    """Where it begins in its paragraph, with its marker."""
    end: int | None = None
    """Where its first line ends; None of all there is."""


def marked_turns(paragraph: str, lang: str | None, *, has_question: bool) -> list[Turn]:
    """The turns that markers open, at the paragraph's start and, where a colon follows them, at its lines.

    An answer needs a question, before or in the paragraph.
    """
    turns: list[tuple[Speaker | None, list[str], int]] = []
    position = 0
    for line in paragraph.split("\n"):
        speaker = _speaker(line, lang, has_question, is_first=not turns)
        has_question = has_question or speaker == "question"
        if speaker or not turns:
            turns.append((speaker, [], position))
        turns[-1][1].append(line)
        position += len(line) + 1
    return [
        Turn(
            speaker, _said(speaker, "\n".join(lines), lang), speaker is not None, start, start + len(lines[0].rstrip())
        )
        for speaker, lines, start in turns
    ]


def lone_answers(paragraph: str, lang: str | None) -> Iterator[tuple[int, int]]:
    """Start and end of the lines that a marker of an answer opens; for a paragraph in which nobody asks."""
    position = 0
    for line in paragraph.split("\n"):
        start = len(line) - len(line.lstrip())
        if _speaker(line[start:], lang, has_question=True, is_first=False) == "answer":
            yield position + start, position + len(line.rstrip())
        position += len(line) + 1


def bold_turns(paragraph: str, lang: str | None, *, is_led: bool) -> list[Turn]:
    """A bold question with what follows it, or nothing. `is_led`: blocks follow, which could be its answer."""
    bold = _BOLD.fullmatch(paragraph)
    if bold and (_asks(bold["text"]) or (is_led and not bold["rest"])):
        rest = bold["rest"]
        return [
            Turn("question", bold["text"].strip()),
            *([Turn("answer", _said("answer", rest, lang))] if rest else []),
        ]
    return [Turn("question", paragraph)] if is_led and _asks(paragraph) else []


def question(written: str, lang: str | None) -> str:
    """A question without its marker, and without the bold around all of it."""
    return _said("question", written, lang)


def _speaker(line: str, lang: str | None, has_question: bool, *, is_first: bool) -> Speaker | None:
    for speaker, marker in _markers(lang).items():
        found = marker.match(line)
        if found and (is_first or ":" in found[0] or "：" in found[0]) and (has_question or speaker == "question"):
            return speaker
    return None


def _asks(text: str) -> bool:
    return text.rstrip("*_:： ").endswith(("?", "？"))


def _said(speaker: Speaker | None, written: str, lang: str | None) -> str:
    text = written.strip()
    if speaker and (found := _markers(lang)[speaker].match(text)):
        text = text[found.end() :].rstrip()
        bold = None if found["closed"] or found["closed_behind"] else found["bold"]
        if bold and bold in text:
            text = text.removesuffix(bold).rstrip() if text.endswith(bold) else f"{bold}{text}"
    whole = _BOLD.fullmatch(text) if speaker == "question" else None
    return whole["text"].strip() if whole and not whole["rest"] else text
