"""Questions and answers, in the shapes that authors write them: nested and flat lists, paragraphs, an H3 a question.

A paragraph in which somebody speaks (`turns`) opens a question or answers it. Every other block goes on with the answer
that is open, or stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from promptoteka.languages import vocabulary
from promptoteka.model.article import Passage, Question
from promptoteka.model.diagnostics import table
from promptoteka.reader.extract.base import Context, Placed, passage, with_anchors
from promptoteka.reader.extract.turns import Turn, bold_turns, lone_answers, marked_turns, question
from promptoteka.reader.markdown import Node
from promptoteka.reader.outline import Section
from promptoteka.reader.spans import Answer, QuestionSpans, TextSpans
from promptoteka.text.source import Span


@dataclass(slots=True)
class _Open:
    """A question that is being read, and the pieces of its answer so far."""

    question: Passage
    node: Node
    place: Span
    in_list: bool
    answer: list[Passage] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)


def read(section: Section, context: Context) -> list[Placed]:
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
        self._entries: list[Placed] = []
        self._open: _Open | None = None
        self._is_marked = False
        """Whether questions have markers or headings: then what is merely bold is none."""

    def ask_heading(self, node: Node) -> None:
        self._is_marked = True
        asked = question(vocabulary.split_emoji(node.content)[1], self._context.lang)
        self._ask(asked, node, node.span(self._context.source), in_list=False)

    def block(self, node: Node, *, in_list: bool = False) -> None:
        if node.is_list:
            self._list(node, in_list)
        elif turns := self._turns([node], is_inside=in_list):
            self._take(turns, node, in_list)
        elif not node.is_separator:
            with_anchors([node], self._context)
            text = (
                self._context.item([node]) if in_list and node.kind == "paragraph" else passage([node], self._context)
            )
            self._continue(text, in_list, [node])

    def close(self) -> list[Placed]:
        """Close the last question; gives all entries."""
        if asked := self._open:
            self._open = None
            if not asked.answer:
                place = self._context.source.line_span(asked.node.first)
                self._context.findings.add(table.QUESTION_WITHOUT_ANSWER, place, question=asked.question.text)
            text = "\n\n".join(piece.text for piece in asked.answer)
            blocks = tuple(block for piece in asked.answer for block in piece.blocks)
            entry = Question(question=asked.question, answer=Passage(text=text, blocks=blocks))
            self._entries.append((entry, QuestionSpans(asked.place, tuple(asked.answers))))
        return self._entries

    def _list(self, node: Node, in_list: bool) -> None:
        items = node.children()
        if not any(self._turns(item.children(), is_inside=in_list, is_item=True) for item in items):
            is_answer = in_list and len(items) == 1 and self._open and not self._open.answer
            blocks = items[0].children() if is_answer else []
            self._continue(self._context.item(blocks) if blocks else passage([node], self._context), in_list, [node])
            return
        silent: list[Node] = []
        for item in items:
            blocks = item.children()
            if turns := self._turns(blocks, is_inside=in_list, is_item=True):
                self._continue_list(node, silent)
                self._take(turns, blocks[0], in_list=True, is_nested=in_list)
                for block in blocks[1:]:
                    self.block(block, in_list=True)
                silent = []
            else:
                silent.append(item)
        self._continue_list(node, silent)

    def _continue_list(self, node: Node, items: list[Node]) -> None:
        if items:
            rest = node.only(items)
            self._continue(passage([rest], self._context), in_list=True, nodes=[rest])

    def _turns(self, blocks: Sequence[Node], *, is_inside: bool, is_item: bool = False) -> list[Turn]:
        """The turns that the first of `blocks` holds; none if it is no paragraph, or nobody speaks in it.

        What stands inside an item belongs to its answer: there, only a marker asks.
        """
        if not blocks or blocks[0].kind != "paragraph":
            return []
        turns = marked_turns(blocks[0].content, self._context.lang, has_question=self._open is not None)
        if turns[0].speaker is None and not self._is_marked and not is_inside:
            turns[:1] = bold_turns(turns[0].text, self._context.lang, is_led=is_item and len(blocks) > 1) or turns[:1]
        return turns if any(turn.speaker for turn in turns) else []

    def _take(self, turns: Sequence[Turn], node: Node, in_list: bool, *, is_nested: bool = False) -> None:
        for turn, following in zip_longest(turns, turns[1:]):
            place = node.span(self._context.source, turn.start, turn.end)
            if turn.speaker == "question":
                self._is_marked |= turn.is_marked
                self._ask(turn.text, node, place, in_list)
            elif turn.speaker == "answer" and self._open:
                self._open.answers += [Answer(place, is_nested)] if turn.is_marked else []
                self._open.answer.append(self._context.led(turn.text, [node]))
            else:
                end = following.start if following else None
                self._continue(self._context.led(turn.text, [node]), in_list, [node], end)

    def _ask(self, text: str, node: Node, place: Span, in_list: bool) -> None:
        self.close()
        self._open = _Open(self._context.inline(text), node, place, in_list)

    def _continue(self, text: Passage | None, in_list: bool, nodes: list[Node], end: int | None = None) -> None:
        """Go on with the open answer. One that a list holds ends with it. `text` is what `nodes` say, or the only one
        of them up to `end`."""
        if text is None:
            return
        if self._open and (in_list or not self._open.in_list or not self._open.answer):
            self._open.answer.append(text)
        else:
            self.close()
            answers = tuple(_lone_answers(nodes, self._context, end))
            self._entries.append((text, TextSpans(self._context.lines(nodes).text, answers)))


def _lone_answers(nodes: Sequence[Node], context: Context, end: int | None = None) -> Iterator[Span]:
    """The lines in paragraphs and lists that answer, though nobody has asked."""
    for node in nodes:
        if node.kind == "paragraph":
            for low, high in lone_answers(node.content[:end], context.lang):
                yield node.span(context.source, low, high)
        elif node.is_list:
            for item in node.children():
                yield from _lone_answers(item.children(), context)
