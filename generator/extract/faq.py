"""Questions and answers, in the shapes that authors write them: nested lists, marked paragraphs, an H3 a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator import markdown
from generator.article import Entry, Passage, Question
from generator.diagnostics import table
from generator.extract.base import Context, item_text, passage, with_anchors
from generator.markdown import Node
from generator.outline import Section
from generator.vocabulary.tables import ANSWER_MARKERS, QUESTION_MARKERS


def _marker(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(words)})(?:\s*\d{{1,2}})?\s*[:.)]"


_QUESTION = re.compile(rf"\s*{_marker(QUESTION_MARKERS)}[:\s]*", re.IGNORECASE)
_ANSWER = re.compile(rf"\s*{_marker(ANSWER_MARKERS)}[:\s]*", re.IGNORECASE)
_QUESTION_SOURCE = re.compile(
    rf"\s*(?P<bold>\*\*|__)?\s*{_marker(QUESTION_MARKERS)}\s*(?P<closed>\*\*|__)?[:\s]*", re.IGNORECASE
)
_ANSWER_SOURCE = re.compile(
    rf"\s*(?P<bold>\*\*|__)?\s*{_marker(ANSWER_MARKERS)}\s*(?P<closed>\*\*|__)?[:\s]*", re.IGNORECASE
)
_ALL_BOLD = re.compile(r"\s*(?P<bold>\*\*|__)(?P<text>(?:(?!(?P=bold)).)+)(?P=bold)\s*", re.DOTALL)


@dataclass(slots=True)
class _Open:
    """A question that is being read: its text, and the answer's pieces so far."""

    question: Passage
    node: Node
    answer: list[Passage] = field(default_factory=list)
    takes_all: bool = False
    """Whether every block up to the next question is its answer (the H3 shape, and a marked answer)."""


def read(section: Section, context: Context) -> list[Entry]:
    """Questions and passages, in the author's order."""
    reader = _Faq(context)
    for part in section.parts:
        if part.heading:
            title = _QUESTION.sub("", part.heading.title, count=1)
            html = markdown.inline_html(markdown.drop_marker(part.heading.node.inline.children or [], _QUESTION))
            reader.ask(Passage(text=title, html=html), part.heading.node, takes_all=True)
        for node in part.nodes:
            reader.block(node)
    return reader.close()


class _Faq:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._entries: list[Entry] = []
        self._open: _Open | None = None

    def ask(self, question: Passage, node: Node, *, takes_all: bool = False) -> None:
        self._finish()
        self._open = _Open(question, node, takes_all=takes_all)

    def close(self) -> list[Entry]:
        self._finish()
        return self._entries

    def block(self, node: Node) -> None:
        if node.is_list and not (self._open and self._open.takes_all and not self._is_faq_list(node)):
            for item in node.children():
                self._item(item)
        elif node.kind == "paragraph" and self._marked(node):
            return
        elif not node.is_separator:
            self._text(node)

    def _is_faq_list(self, node: Node) -> bool:
        texts = [item_text(item.first, item.last, self._context) for item in node.children()]
        return any(_QUESTION_SOURCE.match(text) for text in texts)

    def _item(self, item: Node) -> None:
        """An item that asks, with its answer nested in it or in the next item; or one that answers; or neither."""
        blocks = item.children()
        text = item_text(item.first, item.last, self._context)
        if not blocks or blocks[0].kind != "paragraph":
            self._stray(item, text)
            return
        first, *rest = blocks
        head = "\n".join(text.split("\n")[: first.last - first.first])
        if _ANSWER_SOURCE.match(head) and self._open and not _QUESTION_SOURCE.match(head):
            self._answer(first, rest, text)
        elif _QUESTION_SOURCE.match(head) or _ALL_BOLD.fullmatch(head) or (head.rstrip(" *_").endswith("?") and rest):
            self._question(first, head)
            nested = _only_item(rest)
            if nested:
                inner = item_text(nested.first, nested.last, self._context)
                blocks = nested.children()
                self._answer(blocks[0], blocks[1:], inner)
            elif rest:
                body = (
                    item_text(rest[0].first, item.last, self._context)
                    if rest[0].is_list
                    else _dedented(rest, self._context)
                )
                self._answer(rest[0], rest[1:], body)
        else:
            self._stray(item, text)

    def _marked(self, node: Node) -> bool:
        """Read a paragraph that opens with a marker; False if it does not."""
        text = _dedented([node], self._context)
        if _QUESTION_SOURCE.match(text):
            self._question(node, text)
            return True
        if self._open and _ANSWER_SOURCE.match(text):
            self._answer(node, [], text)
            self._open.takes_all = True
            return True
        return False

    def _question(self, node: Node, text: str) -> None:
        """Open the question of a paragraph; an answer may follow in it on a line of its own."""
        lines = text.split("\n")
        turn = next((n for n, line in enumerate(lines[1:], 1) if _ANSWER_SOURCE.match(line)), len(lines))
        asked, answered = "\n".join(lines[:turn]), "\n".join(lines[turn:])
        if answered:
            self.ask(_inline(_unmarked(asked, _QUESTION_SOURCE)), node)
            answer = _unmarked(answered, _ANSWER_SOURCE)
            if self._open:
                self._open.answer.append(Passage(text=answer, html=f"<p>{markdown.text_html(answer)}</p>\n"))
                self._open.takes_all = True
            return
        html = markdown.inline_html(markdown.drop_marker(node.inline.children or [], _QUESTION))
        self.ask(Passage(text=_unmarked(asked, _QUESTION_SOURCE), html=html), node)

    def _answer(self, first: Node, rest: list[Node], text: str) -> None:
        if self._open is None:
            return
        if first.kind == "paragraph":
            led = (
                markdown.drop_marker(first.inline.children or [], _ANSWER)
                if _ANSWER_SOURCE.match(text)
                else first.inline.children
            )
            html = markdown.render_led(led or [], rest)
        else:
            html = markdown.render([first, *rest])
        self._open.answer.append(Passage(text=_unmarked(text, _ANSWER_SOURCE), html=html))

    def _text(self, node: Node) -> None:
        with_anchors([node], self._context)
        stray = passage([node], self._context)
        if stray is None:
            return
        if self._open and self._open.takes_all:
            self._open.answer.append(stray)
        else:
            self._finish()
            self._entries.append(stray)

    def _stray(self, item: Node, text: str) -> None:
        stray = Passage(text=text, html=markdown.render(item.children()))
        if self._open and self._open.answer:
            self._open.answer.append(stray)
        else:
            self._finish()
            self._entries.append(stray)

    def _finish(self) -> None:
        if self._open is None:
            return
        asked, self._open = self._open, None
        if not asked.answer:
            self._context.findings.add(
                table.QUESTION_WITHOUT_ANSWER,
                self._context.source.line_span(asked.node.first),
                question=asked.question.text,
            )
        answer = Passage(
            text="\n\n".join(piece.text for piece in asked.answer), html="".join(piece.html for piece in asked.answer)
        )
        self._entries.append(Question(question=asked.question, answer=answer))


def _only_item(blocks: list[Node]) -> Node | None:
    """The item of a nested list that is all the answer there is, if it opens with a paragraph."""
    if len(blocks) == 1 and blocks[0].is_list:
        items = blocks[0].children()
        inside = items[0].children() if len(items) == 1 else []
        return items[0] if inside and inside[0].kind == "paragraph" else None
    return None


def _dedented(nodes: list[Node], context: Context) -> str:
    whole = passage(nodes, context)
    return whole.text if whole else ""


def _unmarked(text: str, marker: re.Pattern[str]) -> str:
    """Source without the marker it opens with, and without the bold around the marker or around all."""
    found = marker.match(text)
    if found is None:
        bold = _ALL_BOLD.fullmatch(text)
        return (bold["text"] if bold else text).strip()
    rest = text[found.end() :].rstrip()
    if found["bold"] and not found["closed"]:
        rest = "".join(rest.rsplit(found["bold"], 1)) if found["bold"] in rest else rest
    return rest.strip()


def _inline(text: str) -> Passage:
    return Passage(text=text, html=markdown.text_html(text))
