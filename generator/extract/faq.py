"""Questions and answers, in the shapes that authors write them: nested and flat lists, paragraphs, an H3 a question.

A paragraph that opens with a marker or a bold question takes a turn; so does a marked line inside it. Every other
block goes on with the answer that is open, or stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from generator import vocabulary
from generator.article import Entry, Passage, Question
from generator.diagnostics import table
from generator.extract.base import Context, passage, with_anchors
from generator.markdown import Node
from generator.outline import Section
from generator.vocabulary.tables import ANSWER_MARKERS, QUESTION_MARKERS

Speaker = Literal["question", "answer"]


def _marker(words: Sequence[str], stop: str) -> re.Pattern[str]:
    """`Q:`, `**Q1:**`, `❓ **Вопрос 2.**`; a letter by itself is a marker in upper case only."""
    names = "|".join(word if len(word) == 1 else f"(?i:{word})" for word in words)
    return re.compile(
        rf"(?:[^\w\s*_`\[(<>#~-]+\s*)?(?P<bold>\*\*|__|\*|_)?(?:{names})(?:\s*№?\s*\d{{1,2}})?\s*(?P<closed>(?P=bold))?\s*"
        rf"(?::|{stop})\s*(?(closed)|(?P<closed_behind>(?P=bold))?)[:\s]*"
    )


_MARKERS: Final[dict[Speaker, re.Pattern[str]]] = {
    "question": _marker(QUESTION_MARKERS, r"[.)](?=[\s*_])"),
    "answer": _marker(ANSWER_MARKERS, r"\.(?=[\s*_])"),
}
_BOLD = re.compile(
    r"(?:[^\w\s*_`\[(<>#~-]+\s*)?(?P<bold>\*\*|__)(?P<text>(?:(?!(?P=bold)).)+)(?P=bold)[\s:]*(?P<rest>.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Turn:
    speaker: Speaker | None
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(slots=True)
class _Open:
    """A question that is being read, and the pieces of its answer so far."""

    question: Passage
    node: Node
    in_list: bool
    answer: list[Passage] = field(default_factory=list)


def read(section: Section, context: Context) -> list[Entry]:
    """Questions and passages, in the author's order."""
    faq = _Faq(context)
    for part in section.parts:
        if part.heading:
            faq.ask_heading(part.heading.node)
        for node in part.nodes:
            faq.block(node)
    return faq.close()


class _Faq:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._entries: list[Entry] = []
        self._open: _Open | None = None
        self._is_marked = False
        """Whether questions have markers or headings: then what is merely bold is none."""

    def ask_heading(self, node: Node) -> None:
        self._is_marked = True
        self._ask(vocabulary.split_emoji(node.content)[1], node, in_list=False)

    def block(self, node: Node, *, in_list: bool = False) -> None:
        if node.is_list:
            self._list(node, in_list)
        elif turns := self._turns([node]):
            self._take(turns, node, in_list)
        elif not node.is_separator:
            with_anchors([node], self._context)
            text = (
                self._context.item([node]) if in_list and node.kind == "paragraph" else passage([node], self._context)
            )
            self._continue(text, in_list)

    def close(self) -> list[Entry]:
        """Close the last question; gives all entries."""
        if asked := self._open:
            self._open = None
            if not asked.answer:
                place = self._context.source.line_span(asked.node.first)
                self._context.findings.add(table.QUESTION_WITHOUT_ANSWER, place, question=asked.question.text)
            text = "\n\n".join(piece.text for piece in asked.answer)
            html = "".join(piece.html for piece in asked.answer)
            self._entries.append(Question(question=asked.question, answer=Passage(text=text, html=html)))
        return self._entries

    def _list(self, node: Node, in_list: bool) -> None:
        items = node.children()
        if not any(self._turns(item.children(), in_list=True) for item in items):
            is_answer = in_list and len(items) == 1 and self._open and not self._open.answer
            blocks = items[0].children() if is_answer else []
            self._continue(self._context.item(blocks) if blocks else passage([node], self._context), in_list)
            return
        silent: list[Node] = []
        for item in items:
            blocks = item.children()
            if turns := self._turns(blocks, in_list=True):
                self._continue_list(node, silent)
                self._take(turns, blocks[0], in_list=True)
                for block in blocks[1:]:
                    self.block(block, in_list=True)
                silent = []
            else:
                silent.append(item)
        self._continue_list(node, silent)

    def _continue_list(self, node: Node, items: list[Node]) -> None:
        if items:
            self._continue(passage([node.only(items)], self._context), in_list=True)

    def _turns(self, blocks: Sequence[Node], *, in_list: bool = False) -> list[_Turn]:
        """The turns that the first of `blocks` holds; none if it is no paragraph, or nobody speaks in it."""
        if not blocks or blocks[0].kind != "paragraph":
            return []
        turns = _marked(blocks[0].content.split("\n"), self._open is not None)
        first = turns[0].text
        if turns[0].speaker is None and not self._is_marked and (bold := _BOLD.fullmatch(first)):
            if bold["text"].rstrip(": ").endswith("?") or (in_list and len(blocks) > 1 and not bold["rest"]):
                answer = [_Turn("answer", [bold["rest"]])] if bold["rest"] else []
                turns[:1] = [_Turn("question", [bold["text"]]), *answer]
        elif turns[0].speaker is None and in_list and len(blocks) > 1 and first.rstrip("*_ ").endswith("?"):
            turns[0] = _Turn("question", turns[0].lines)
        return turns if any(turn.speaker for turn in turns) else []

    def _take(self, turns: Sequence[_Turn], node: Node, in_list: bool) -> None:
        for turn in turns:
            if turn.speaker == "question":
                self._is_marked |= bool(_MARKERS["question"].match(turn.text))
                self._ask(turn.text, node, in_list)
            elif turn.speaker == "answer" and self._open:
                self._open.answer.append(self._context.led(_unmarked(turn.text, "answer"), [node]))
            else:
                self._continue(self._context.led(turn.text, [node]), in_list)

    def _ask(self, text: str, node: Node, in_list: bool) -> None:
        self.close()
        self._open = _Open(self._context.inline(_unmarked(text, "question")), node, in_list)

    def _continue(self, text: Passage | None, in_list: bool) -> None:
        """Go on with the open answer. One that a list holds ends with it."""
        if text is None:
            return
        if self._open and (in_list or not self._open.in_list or not self._open.answer):
            self._open.answer.append(text)
        else:
            self.close()
            self._entries.append(text)


def _marked(lines: Sequence[str], has_question: bool) -> list[_Turn]:
    """The turns of a paragraph by the markers at its start, and, where a colon follows them, at its lines."""
    turns: list[_Turn] = []
    for line in lines:
        speaker: Speaker | None = None
        for candidate, marker in _MARKERS.items():
            if (found := marker.match(line)) and (not turns or ":" in found[0]):
                speaker = candidate if candidate == "question" or has_question else speaker
        has_question |= speaker == "question"
        if speaker or not turns:
            turns.append(_Turn(speaker, [line]))
        else:
            turns[-1].lines.append(line)
    return turns


def _unmarked(text: str, speaker: Speaker) -> str:
    """A turn without its marker, without the bold around it, and without the bold around a whole question."""
    text = text.strip()
    if found := _MARKERS[speaker].match(text):
        bold, text = found["bold"] or "", text[found.end() :].rstrip()
        if bold and not found["closed"] and not found["closed_behind"]:
            text = (
                text.removesuffix(bold).rstrip() if text.endswith(bold) else f"{bold}{text}" if bold in text else text
            )
    whole = _BOLD.fullmatch(text) if speaker == "question" else None
    return whole["text"].strip() if whole and not whole["rest"] else text
